package org.govsm.portal.ask;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Question;
import org.govsm.core.text.Message;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.impact.OpenCase;
import org.govsm.procurement.impact.Purchase;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.impact.RecordIds;
import org.jspecify.annotations.Nullable;

/** Bodies of requests with cases and purchases, read with every fault at its place. */
public final class PurchaseBodies {

  private static final int MOST = 500;

  private final Law law;
  private final Map<String, @Nullable Object> body;
  private final List<InputFault> faults = new ArrayList<>();

  PurchaseBodies(Law law, Map<String, @Nullable Object> body, Set<String> known) {
    this.law = law;
    this.body = body;
    unknown("", body, known);
  }

  private void unknown(String place, Map<String, ?> tree, Set<String> known) {
    for (String name : tree.keySet()) {
      if (!known.contains(name)) {
        Message text = InputFault.notAsked(name, known.stream().sorted().toList());
        faults.add(new InputFault(place + Tree.pointer(name), "tree.unknown", text));
      }
    }
  }

  String text(String name, String otherwise) {
    Object given = body.get(name);
    if (given == null) {
      return otherwise;
    }
    return string("/" + name, given).orElse(otherwise);
  }

  private Optional<String> string(String place, @Nullable Object given) {
    if (given instanceof String text && !text.isBlank()) {
      return Optional.of(text);
    }
    fault(place, "input.string");
    return Optional.empty();
  }

  /** An item of a list, and where it stands. */
  private record Item(String place, Map<String, @Nullable Object> tree) {}

  LocalDate day() {
    return string("/day", body.get("day"))
        .flatMap(
            text -> {
              Optional<LocalDate> day = RequestContexts.day(text);
              if (day.isEmpty()) {
                Message message = Message.of("day.unknown").with("day", text);
                faults.add(new InputFault("/day", "day.unknown", message));
              }
              return day;
            })
        .orElse(LocalDate.EPOCH);
  }

  int windowDays() {
    Object given = body.get("windowDays");
    if (given == null) {
      return PurchaseLaw.WINDOW;
    } else if (given instanceof Number number) {
      BigDecimal exact = new BigDecimal(number.toString());
      if (exact.stripTrailingZeros().scale() <= 0 && exact.precision() - exact.scale() <= 6) {
        return exact.intValueExact();
      }
    }
    fault("/windowDays", "purchase.window");
    return PurchaseLaw.WINDOW;
  }

  List<OpenCase> cases(String otherwise) {
    law.book(otherwise);
    List<OpenCase> cases = new ArrayList<>();
    each("cases", Set.of("id", "book", "question", "days", "facts"))
        .forEach(
            item -> {
              String place = item.place();
              Map<String, @Nullable Object> one = item.tree();
              String id = string(place + "/id", one.get("id")).orElse("");
              String book =
                  one.get("book") == null
                      ? otherwise
                      : string(place + "/book", one.get("book")).orElse(otherwise);
              law.book(book);
              String question =
                  one.get("question") == null
                      ? PurchaseLaw.PROCEDURE
                      : string(place + "/question", one.get("question")).orElse("");
              facts(place, book, law.purchases().question(book, question), "/question", one)
                  .ifPresent(facts -> cases.add(OpenCase.of(id, book, question, facts)));
            });
    return cases;
  }

  List<Purchase> purchases(String book) {
    List<Purchase> purchases = new ArrayList<>();
    Optional<Question> question = law.purchases().described(law.book(book).id());
    each("purchases", Set.of("id", "need", "days", "facts", "used"))
        .forEach(
            item -> {
              String place = item.place();
              Map<String, @Nullable Object> one = item.tree();
              String id = string(place + "/id", one.get("id")).orElse("");
              String need = string(place + "/need", one.get("need")).orElse("");
              Optional<String> used =
                  one.get("used") == null
                      ? Optional.empty()
                      : string(place + "/used", one.get("used"));
              used.flatMap(code -> law.purchases().noWay(book, code))
                  .map(text -> new InputFault(place + "/used", "purchase.used-code", text))
                  .ifPresent(faults::add);
              facts(place, book, question, "", one)
                  .ifPresent(facts -> purchases.add(Purchase.of(id, need, facts, used)));
            });
    return purchases;
  }

  private List<Item> each(String name, Set<String> known) {
    List<Item> each = new ArrayList<>();
    if (!(body.get(name) instanceof List<?> items) || items.isEmpty() || items.size() > MOST) {
      faults.add(
          new InputFault(
              "/" + name, "purchase.list", Message.of("purchase.list").with("most", MOST)));
      return each;
    }
    for (int i = 0; i < items.size(); i++) {
      String place = "/" + name + "/" + i;
      if (items.get(i) instanceof Map<?, ?> map) {
        Map<String, @Nullable Object> one = new LinkedHashMap<>();
        map.forEach((key, item) -> one.put(String.valueOf(key), item));
        unknown(place, one, known);
        each.add(new Item(place, one));
      } else {
        fault(place, "input.object");
      }
    }
    requireOnce(name, items);
    return each;
  }

  /** What has no id is told for that, and not as one that comes twice. */
  private void requireOnce(String name, List<?> items) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      ids.add(
          items.get(i) instanceof Map<?, ?> map
                  && map.get("id") instanceof String id
                  && !id.isBlank()
              ? id
              : "\n" + i);
    }
    faults.addAll(RecordIds.twice(name, ids));
  }

  private Optional<Case> facts(
      String place,
      String book,
      Optional<Question> question,
      String pointer,
      Map<String, @Nullable Object> one) {
    if (question.isEmpty()) {
      fault(place + pointer, "purchase.no-question");
      return Optional.empty();
    }
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(one);
    asked.keySet().retainAll(Set.of("days", "facts"));
    return law.book(book).read(question.get(), asked).part(place, faults);
  }

  private void fault(String pointer, String code) {
    faults.add(Faults.at(pointer, code));
  }

  void requireRight() {
    ProblemException.unlessNone(faults);
  }

  public static FinancialYear year(String name) {
    return FinancialYear.find(name)
        .orElseThrow(() -> ProblemException.of(Faults.at("/year", "purchase.year")));
  }
}
