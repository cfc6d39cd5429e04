package org.govsm.portal.queries;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.govsm.core.document.Field;
import org.govsm.core.text.Message;
import org.govsm.governance.legalrequest.LegalRequest;
import org.govsm.governance.legalrequest.RequestAct;
import org.govsm.governance.response.QueryCategories;
import org.govsm.governance.response.QueryCategory;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Words for a query on a page: its category, its state, and whose turn it is.
 *
 * @param acts whether an officer acts at the desk; what is with one who left is for the roles
 */
public record QueryWords(Page page, Predicate<String> acts) {

  /** Words for what is with whoever it was given to. */
  QueryWords(Page page) {
    this(page, officer -> true);
  }

  /** Words for what is with an officer only while that one acts at the desk of a department. */
  static QueryWords of(Transaction tx, Page page, String department) {
    return new QueryWords(page, DeskOfficers.of(tx, page.caller(), department)::containsKey);
  }

  /** What a category is called. */
  public String ofCategory(String code) {
    return page.words().term("query." + code);
  }

  /** The category of a query, or the kind of a request. */
  public String category(StoredQuery one) {
    if (one.category().isEmpty()) {
      return page.say("queries.no-category");
    }
    return one.isRequest() ? page.words().term(one.category()) : ofCategory(one.category());
  }

  /** What stands in place of the moment of what is next. */
  public String withoutDue(StoredQuery one) {
    return page.say(one.isDueOpen() ? "queries.due-open" : "queries.no-due");
  }

  /** Where it stands. */
  public String state(StoredQuery one) {
    return page.say("queries.state." + one.state());
  }

  /**
   * Whose turn it is: an officer who acts at the desk, else the roles of the desk; empty where
   * nothing is left.
   */
  public String turn(StoredQuery one) {
    if (!one.isOpen()) {
      return "";
    } else if (!one.officer().isEmpty() && acts.test(one.officer())) {
      return page.person(one.officer());
    }
    List<String> roles =
        one.isRequest()
            ? RequestAct.roles(RequestAct.Kind.MEET)
            : QueryCategories.find(one.category()).map(QueryCategory::roles).orElse(List.of());
    return roles.isEmpty()
        ? page.say("queries.turn.desk")
        : roles.stream().map(this::role).collect(Collectors.joining(", "));
  }

  /** An entry of the log, by its number, what it says and its day. */
  public String entry(StoredAct entry) {
    return page.words()
        .say(
            Message.of("moderation.entry")
                .with("number", entry.actNo())
                .with("what", page.say("queries.did." + entry.called()))
                .with("on", Moments.day(entry.at())));
  }

  /** What a role of the desk is called. */
  public String role(String code) {
    return page.words().term("desk-role." + code);
  }

  /** What an order says, line by line, in the order of its form. */
  public List<Content> order(Map<String, @Nullable Object> order) {
    return LegalRequest.order().parts().stream()
        .filter(field -> order.get(field.name()) != null)
        .map(
            field ->
                page.rich("queries.order-line")
                    .with("what", page.text(page.say("queries.field." + field.name())))
                    .with("said", value(field, String.valueOf(order.get(field.name())))))
        .map(Content.class::cast)
        .toList();
  }

  private Content value(Field field, String said) {
    return switch (field.kind()) {
      case DAY -> page.day(LocalDate.parse(said));
      case FLAG -> page.text(page.say(Boolean.parseBoolean(said) ? "form.yes" : "form.no"));
      default -> page.text(page.words().term(said));
    };
  }
}
