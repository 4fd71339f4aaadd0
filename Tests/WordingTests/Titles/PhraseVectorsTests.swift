import Testing
import Wording

@Suite struct PhraseVectorsTests {
  let vectors: NameVectors

  init() throws { vectors = try NameVectors.read() }

  @Test func posts() {
    for title in vectors.jobTitles {
      let phrase = NounPhrase(title.nom)
      #expect(phrase.declined(into: .genitive) == DeclinedText(title.gen))
      #expect(phrase.declined(into: .dative) == DeclinedText(title.dat))
    }
  }

  @Test func companyForms() {
    for form in vectors.companyForms {
      let phrase = NounPhrase(form.nom)
      #expect(phrase.declined(into: .genitive) == DeclinedText(form.gen))
      #expect(phrase.declined(into: .dative) == DeclinedText(form.dat))
      let wanted: NounAgreement =
        switch form.headGender {
        case "m": .masculine
        case "f": .feminine
        default: .neuter
        }
      #expect(phrase.agreement == wanted, "\(form.form)")
      if form.form != "ИП (м)" {
        #expect(CompanyForm.named(form.form)?.agreement == wanted, "\(form.form)")
        #expect(CompanyForm(of: form.nom + " «Вектор»")?.short == form.form)
      }
    }
  }

  @Test func groundsOfAuthority() {
    for basis in vectors.basisGenitive {
      #expect(NounPhrase(basis.nom).declined(into: .genitive) == DeclinedText(basis.gen))
    }
  }

  @Test func stampsAgreeWithTheirPaper() {
    for stamp in vectors.approvalStamp where stamp.doc != "(личной подписью)" {
      let form =
        switch NounPhrase(stamp.doc).agreement {
        case .masculine?: "УТВЕРЖДЁН"
        case .feminine?: "УТВЕРЖДЕНА"
        case .neuter?: "УТВЕРЖДЕНО"
        case .plural?: "УТВЕРЖДЕНЫ"
        case nil: ""
        }
      #expect(form == stamp.form, "\(stamp.doc)")
    }
  }
}
