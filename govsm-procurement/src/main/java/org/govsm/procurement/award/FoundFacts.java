package org.govsm.procurement.award;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Schema;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;

/** Facts that the committee found, in the place of those that nobody stated: none that was. */
final class FoundFacts {

  private static final Schema TERMS = form(BidComparison.form(), "terms");
  private static final Schema BIDDER = form(Bid.form(), "bidder");

  private final Map<String, String> facts;

  FoundFacts(Map<String, String> facts) {
    this.facts = facts;
  }

  private static Schema form(Schema of, String part) {
    return of.part(part).orElseThrow().forms().values().iterator().next();
  }

  /** The field of a fact, as a decision names it when it is missing: B1/mseClass, drawn. */
  static Optional<Field> field(String fact) {
    int slash = fact.indexOf('/');
    Schema form = slash < 0 ? TERMS : BIDDER;
    return form.part(fact.substring(slash + 1))
        .filter(field -> field.kind() != Field.Kind.FORMS && field.kind() != Field.Kind.FORM);
  }

  Map<String, Object> ofTender(Map<String, Object> stated) {
    return with("", stated);
  }

  Map<String, Object> ofBid(Bid bid) {
    Map<String, Object> tree = new LinkedHashMap<>(bid.toPlain());
    Map<String, Object> stated = new LinkedHashMap<>();
    if (tree.get("bidder") instanceof Map<?, ?> known) {
      known.forEach((name, value) -> stated.put(String.valueOf(name), value));
    }
    tree.put("bidder", with(bid.id() + "/", stated));
    return tree;
  }

  private Map<String, Object> with(String whose, Map<String, Object> stated) {
    Map<String, Object> all = new LinkedHashMap<>(stated);
    facts.forEach(
        (fact, said) -> {
          String name = fact.substring(fact.indexOf('/') + 1);
          if (fact.equals(whose + name)) {
            field(fact).ifPresent(field -> all.putIfAbsent(name, value(field, said)));
          }
        });
    return all;
  }

  /** As the tree has it; what is no such value is told by the form. */
  private static Object value(Field field, String said) {
    return switch (field.kind()) {
      case FLAG -> said.equals("true") || said.equals("false") ? Boolean.valueOf(said) : said;
      case COUNT -> said.matches("\\d{1,9}") ? Long.valueOf(said) : said;
      case CODES -> List.of(said.strip().split("[\\s,]+", -1));
      default -> said;
    };
  }
}
