package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.ledger.CanonicalForm;

/** Shape that the acts of a batch and of the register share: when, by whom, after which record. */
final class Acts {

  private Acts() {}

  static Schema form(Map<String, Schema> kinds) {
    return Schema.of(
        Field.of("at", Field.Kind.INSTANT).required().says("when it happens"),
        Field.of("by", Field.Kind.CODE).identifier().required().says("who does it: an id"),
        Field.of("after", Field.Kind.CODE).says("the digest of the record before it"),
        Field.choice("act", "kind", kinds).required().says("what is done"));
  }

  static Field reason(String meaning) {
    return Field.of("reason", Field.Kind.TEXT).reason().required().says(meaning);
  }

  static Instant at(Node act) {
    return act.get("at", OffsetDateTime.class).toInstant();
  }

  static Node part(Node act) {
    return act.branch("act").orElseThrow();
  }

  static Map<String, Object> linked(Node act, String digest) {
    Map<String, Object> tree = new LinkedHashMap<>(act.toPlain());
    tree.put("after", digest);
    return tree;
  }

  /** The digest of a record and an act more, whatever the act is linked to. */
  static String digest(String before, Node act) {
    Map<String, Object> tree = new LinkedHashMap<>(act.toPlain());
    tree.remove("after");
    return CanonicalForm.digest(Map.of("after", before, "act", CanonicalForm.digest(tree)));
  }

  static Map<String, Object> tree(Instant at, String by, String kind, Map<String, ?> members) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("kind", kind);
    act.putAll(members);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("at", at.toString());
    tree.put("by", by);
    tree.put("act", act);
    return tree;
  }
}
