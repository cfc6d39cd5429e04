package org.govsm.portal.queries;

import java.util.List;
import java.util.stream.Collectors;
import org.govsm.governance.legalrequest.RequestAct;
import org.govsm.governance.response.QueryCategories;
import org.govsm.governance.response.QueryCategory;
import org.govsm.portal.web.Page;

/** Words for a query on a page: its category, its state, and whose turn it is. */
public record QueryWords(Page page) {

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

  /** Whose turn it is: an officer, else the roles of the desk; empty where nothing is left. */
  public String turn(StoredQuery one) {
    if (!one.isOpen()) {
      return "";
    } else if (!one.officer().isEmpty()) {
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

  /** What a role of the desk is called. */
  public String role(String code) {
    return page.words().term("desk-role." + code);
  }
}
