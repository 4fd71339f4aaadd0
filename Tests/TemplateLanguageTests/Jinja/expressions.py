"""Writes random expressions and the trees Jinja2 reads in them, one pair a line: expression, tab, tree.

The trees have the form of TemplateLanguage's SyntaxDump. The seed is fixed, so every run writes the same.
"""

import random
import re
import sys

import jinja2
from jinja2 import nodes

BINARY = {
    nodes.Add: "+", nodes.Sub: "-", nodes.Mul: "*", nodes.Div: "/", nodes.FloorDiv: "//",
    nodes.Mod: "%", nodes.Pow: "**", nodes.And: "and", nodes.Or: "or",
}
COMPARISON = {
    "eq": "==", "ne": "!=", "lt": "<", "lteq": "<=", "gt": ">", "gteq": ">=", "in": "in", "notin": "not in",
}


RESERVED = {"and", "or", "not", "in", "is", "if", "else"}


class WantedDifference(Exception):
    """Where Engross reads on purpose what Jinja2 does not: see the two rules in `main`."""


def form(head, *rest):
    return "(" + " ".join([head, *rest]) + ")"


def quoted(text):
    out = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + out.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t") + '"'


def arguments(node):
    return [dump(one) for one in node.args or []] + [f"{one.key}={dump(one.value)}" for one in node.kwargs or []]


def constant(value):
    if value is None:
        return "none"
    if value is True or value is False:
        return str(value).lower()
    return quoted(value) if isinstance(value, str) else str(value)


def dump(node):
    kind = type(node)
    if node is None:
        return "_"
    if kind is nodes.Const:
        return constant(node.value)
    if kind is nodes.Name:
        if node.name in RESERVED:
            raise WantedDifference
        return node.name
    if kind is nodes.Getattr:
        return form(".", dump(node.node), node.attr)
    if kind is nodes.Getitem and isinstance(node.arg, nodes.Slice):
        return form("[:]", dump(node.node), dump(node.arg.start), dump(node.arg.stop), dump(node.arg.step))
    if kind is nodes.Getitem:
        return form("[]", dump(node.node), dump(node.arg))
    if kind in (nodes.List, nodes.Tuple):
        return form(kind.__name__.lower(), *map(dump, node.items))
    if kind is nodes.Dict:
        return form("record", *(form(dump(pair.key), dump(pair.value)) for pair in node.items))
    if kind in (nodes.Neg, nodes.Pos, nodes.Not):
        return form(kind.__name__.lower(), dump(node.node))
    if kind in BINARY:
        return form(BINARY[kind], dump(node.left), dump(node.right))
    if kind is nodes.Concat:
        text = dump(node.nodes[0])
        for one in node.nodes[1:]:
            text = form("~", text, dump(one))
        return text
    if kind is nodes.Compare:
        return form("compare", dump(node.expr), *(form(COMPARISON[one.op], dump(one.expr)) for one in node.ops))
    if kind is nodes.CondExpr:
        return form("if", dump(node.test), dump(node.expr1), dump(node.expr2))
    if kind is nodes.Call:
        return form("call", dump(node.node), *arguments(node))
    if kind is nodes.Filter:
        return form("|", node.name, dump(node.node), *arguments(node))
    if kind is nodes.Test:
        return form("is", node.name, dump(node.node), *arguments(node))
    if kind is nodes.Slice:
        # A range beside other keys, which Jinja2 passes on to Python objects and we have no use for.
        raise jinja2.TemplateSyntaxError("slice among keys", 1)
    raise ValueError(kind)


class Writer:
    """Writes expressions with few brackets, so that precedence decides."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, *choices):
        return self.random.choice(choices)

    def leaf(self):
        return self.pick(
            "a", "b", "клиент", "x_1", "true", "False", "none", "0", "42", "1_000", "0x1F", "0b101", "1.5", "10.25",
            "'text'", '"в кавычках"', "'a' \"b\"", r"'\n\x41\u0416\\'", "()", "[]", "{}",
        )

    def expression(self, depth):
        if depth <= 0:
            return self.leaf()
        e = lambda: self.expression(depth - self.pick(1, 1, 2))
        kind = self.random.randrange(22)
        if kind < 7:
            sign = self.pick("+", "-", "*", "/", "//", "%", "**", "~", " and ", " or ")
            return e() + self.pick(sign, " " + sign + " ") + e()
        if kind < 10:
            return e() + self.pick(" == ", " != ", "<", "<=", " > ", ">=", " in ", " not in ") + e()
        if kind < 12:
            return self.pick("-", "+", " not ", "- ", "not not ") + e()
        if kind == 12:
            return f"({e()})"
        if kind == 13:
            return self.pick(f"[{e()}, {e()}]", f"({e()}, {e()})", f"({e()},)", f"{{'k': {e()}, {e()}: {e()}}}")
        if kind == 14:
            return e() + self.pick(".name", ".0", ".1.2", ".поле", ".items()", ".if")
        if kind == 15:
            return e() + self.pick(
                f"[{e()}]", f"[{e()}:]", f"[:{e()}]", "[::2]", f"[{e()}:{e()}]", "[:]", f"[{e()}:{e()}:{e()}]",
                f"[{e()}, {e()}]",
            )
        if kind == 16:
            return e() + self.pick("|upper", "|default('')", "| date('long')|trim", f"|join({e()})", f"|round({e()}, common=true)", "|a.b")
        if kind == 17:
            return e() + self.pick(
                " is defined", " is not none", " is divisibleby 3", f" is eq({e()})", " is in [1, 2]", " is sameas none",
                " is not divisibleby(2)", " is a.b", " is eq x.y", " is in ('a', 'b')", " is eq 'a' 'b'",
            )
        if kind == 18:
            return f"{e()} if {e()}" + self.pick("", f" else {e()}")
        if kind == 19:
            return self.pick("f", "a.f", "g[0]") + f"({e()}, {e()}, key={e()})"
        if kind == 20:
            return self.pick("f()", "f(a,)", "f(x=1)", "f(1)(2).z")
        return f"{e()}, {e()}"


def main(count):
    environment = jinja2.Environment()
    writer = Writer(20261123)
    written = 0
    seen = set()
    while written < count:
        text = writer.expression(writer.pick(1, 2, 3, 4))
        if text in seen:
            continue
        seen.add(text)
        # 1. Jinja2 takes any word for a name where a value may stand, `1 + not x` for a field called `not`.
        # 2. Jinja2 takes `if`, `in` and `not` behind a test for its argument: `a if b is defined if c`.
        if re.search(r"\bis (not )?[\w.]+ (if|in|not)\b", text):
            continue
        try:
            output = environment.parse("{{ " + text + " }}").body[0].nodes[0]
            tree = dump(output)
        except jinja2.TemplateSyntaxError:
            tree = "fault"
        except WantedDifference:
            continue
        print(text, tree, sep="\t")
        written += 1


if __name__ == "__main__":
    main(int(sys.argv[1]))
