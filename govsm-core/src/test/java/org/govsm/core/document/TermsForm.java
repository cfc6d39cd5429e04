package org.govsm.core.document;

import java.util.List;
import java.util.Map;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.text.Message;

/** A small document with a part of every kind. */
final class TermsForm {

  static final String NAMESPACE = "urn:govsm:test:1";

  private static final Schema SLAB =
      Schema.of(
          Field.of("upTo", Kind.PERCENT).required().atLeast(0).atMost(100).says("Where it ends."),
          Field.of("rate", Kind.MONEY).atLeast(0).says("Rupees for each."));

  static final Schema FORM =
      Schema.of(
              Field.of("title", Kind.TEXT).required().says("What it is about."),
              Field.form("party", Schema.of(Field.of("id", Kind.CODE).says("Its id.")))
                  .says("Who \"promises\"."),
              Field.of("factor", Kind.NUMBER).says("A factor."),
              Field.of("posts", Kind.COUNT).atLeast(1).says("How many posts & videos."),
              Field.of("from", Kind.DAY).says("The first day."),
              Field.of("signed", Kind.INSTANT).says("When it was signed."),
              Field.of("final", Kind.FLAG).says("Whether it is final."),
              Field.oneOf("origin", Kind.CODE, "organic", "paid").says("Paid or not."),
              Field.oneOf("platforms", Kind.CODES, "x", "youtube").says("Where."),
              Field.of("marks", Kind.CODES).says("Own marks."),
              Field.forms("slabs", "slab", SLAB).required().says("The slabs."),
              Field.choice("consequence", "shape", Map.of("gate", Schema.of(), "linear", SLAB))
                  .says("What follows."))
          .where(TermsForm::ends);

  private TermsForm() {}

  private static List<org.govsm.core.decision.InputFault> ends(Node terms) {
    List<Node> slabs = terms.branches("slabs");
    return slabs.size() == 1
        ? List.of(terms.fault("slabs/0", "slabs.one", Message.of("input.items").with("most", 0)))
        : List.of();
  }

  static Map<String, Object> tree() {
    return Map.ofEntries(
        Map.entry("title", "A & B <\"c\">"),
        Map.entry("party", Map.of("id", "in.wb/1")),
        Map.entry("factor", "1.50"),
        Map.entry("posts", 12),
        Map.entry("from", "2026-04-01"),
        Map.entry("signed", "2026-03-30T17:00:00+05:30"),
        Map.entry("final", true),
        Map.entry("origin", "paid"),
        Map.entry("platforms", List.of("youtube", "x")),
        Map.entry("marks", List.of()),
        Map.entry("slabs", List.of(Map.of("upTo", "5", "rate", 100), Map.of("upTo", "10.0"))),
        Map.entry("consequence", Map.of("shape", "linear", "upTo", "2.5")));
  }
}
