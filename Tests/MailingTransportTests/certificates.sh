#!/bin/sh
# certificates.sh FOLDER: an authority and what it signed: for this machine, for another one, and one that is over.
set -eu
cd "$1"
key() { openssl ecparam -name prime256v1 -genkey -noout -out "$1.key" 2>/dev/null; }

key authority
openssl req -x509 -new -key authority.key -days 2 -subj "/CN=Test authority" -out authority.pem \
  -addext "basicConstraints=critical,CA:TRUE" 2>/dev/null

# The command that signs with any dates keeps books.
cat > books.cnf <<X
[ca]
default_ca = books
[books]
database = index
new_certs_dir = .
serial = serial
default_md = sha256
policy = anything
copy_extensions = copy
unique_subject = no
[anything]
commonName = supplied
X
: > index
echo 01 > serial

# sign NAME ALTERNATIVE-NAMES BEGIN END
sign() {
  key "$1"
  openssl req -new -key "$1.key" -subj "/CN=$1" -addext "subjectAltName=$2" -out "$1.csr" 2>/dev/null
  openssl ca -batch -notext -config books.cnf -cert authority.pem -keyfile authority.key -in "$1.csr" -out "$1.pem" \
    -startdate "$3" -enddate "$4" 2>/dev/null
}

sign here "DNS:localhost,IP:127.0.0.1" 20200101000000Z 20490101000000Z
sign elsewhere "DNS:elsewhere.example" 20200101000000Z 20490101000000Z
sign over "DNS:localhost,IP:127.0.0.1" 20200101000000Z 20210101000000Z

# An authority that nobody asked for.
key stranger
openssl req -x509 -new -key stranger.key -days 2 -subj "/CN=localhost" -addext "subjectAltName=DNS:localhost,IP:127.0.0.1" \
  -out stranger.pem 2>/dev/null
