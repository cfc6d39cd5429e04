package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Finding;
import org.govsm.governance.assessment.StepCures;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlSigners;
import org.govsm.portal.assessments.FactEntryForm;
import org.govsm.portal.assessments.FactLinks;
import org.govsm.portal.assessments.RoleHolders;
import org.govsm.portal.web.Page;
import org.jspecify.annotations.Nullable;

/** Cures of what a step of an account misses: links to the forms in which it is entered. */
public final class AccountCures {

  private AccountCures() {}

  /**
   * A form in which something is entered.
   *
   * @param href where it is; empty for whoever may not use it
   * @param who the roles that may and who has them, in words, for whoever may not
   */
  public record Cure(String href, String label, String who) {}

  static List<Cure> of(
      RegisteredAccount account,
      Map<String, @Nullable Object> facts,
      Optional<AccountCustody> custody,
      Finding finding,
      Page page) {
    List<String> subjects = List.of(account.id(), String.valueOf(account.facts().get("platform")));
    return of(account, facts, custody, StepCures.of(finding, facts, subjects), page);
  }

  static List<Cure> of(
      RegisteredAccount account,
      Map<String, @Nullable Object> facts,
      Optional<AccountCustody> custody,
      List<FactPlace> places,
      Page page) {
    List<Cure> cures = new ArrayList<>();
    for (FactPlace place : places) {
      href(account, facts, place)
          .ifPresent(href -> cures.add(cure(href, place, facts, custody, page)));
    }
    return cures;
  }

  private static Cure cure(
      String href,
      FactPlace place,
      Map<String, @Nullable Object> facts,
      Optional<AccountCustody> custody,
      Page page) {
    Set<String> who = who(place, page);
    boolean log = place.path().equals(StepCures.CUSTODY);
    boolean may =
        log ? KeyRecorders.of(page).may(place.field(), custody) : page.caller().isAnyOf(who);
    boolean mine = page.mayPost(route(place)) && may;
    List<String> keepers = log ? KeyRecorders.keepers(place.field(), custody) : List.of();
    String others = keepers.isEmpty() ? RoleHolders.said(who, facts, page) : page.people(keepers);
    return new Cure(mine ? href : "", label(place, page), mine ? "" : others);
  }

  /** Who may enter, sign or record it. */
  private static Set<String> who(FactPlace place, Page page) {
    return switch (place.path()) {
      case StepCures.SIGN ->
          ControlCatalogue.known(place.field()).map(ControlSigners::of).orElse(Set.of());
      case StepCures.CUSTODY -> KeyRecorders.roles(page.table(), place.field());
      default ->
          page.table()
              .route("POST", route(place))
              .map(rule -> (Set<String>) new TreeSet<>(rule.roles()))
              .orElse(Set.of());
    };
  }

  private static String label(FactPlace place, Page page) {
    boolean sign = place.path().equals(StepCures.SIGN);
    if (!sign && !place.path().equals(StepCures.CUSTODY)) {
      return place.label(page.context().language());
    }
    String part = page.say("governance.part." + place.path());
    String what =
        sign
            ? ControlCatalogue.known(place.field())
                .map(control -> control.title(page.context().language()))
                .orElse(place.field())
            : page.words().term("custody." + place.field());
    return place.field().isEmpty() ? part : part + ": " + what;
  }

  private static String route(FactPlace place) {
    if (place.at().startsWith("/accounts/")) {
      return "/governance/{department}/accounts/{account}/change";
    }
    if (place.at().equals("/people")) {
      return "/governance/{department}/people";
    }
    return List.of(StepCures.SIGN, StepCures.CUSTODY).contains(place.path())
        ? "/governance/{department}/" + place.path()
        : "/governance/{department}/facts/{section}";
  }

  private static Optional<String> href(
      RegisteredAccount account, Map<String, @Nullable Object> facts, FactPlace place) {
    String department = "/governance/" + account.department();
    if (List.of(StepCures.SIGN, StepCures.CUSTODY).contains(place.path())) {
      String asked =
          place.path().equals(StepCures.SIGN)
              ? "?control=" + place.field() + "&for=" + account.id() + "#" + place.field()
              : "?account=" + account.id() + "&event=" + place.field() + "#record";
      return Optional.of(department + "/" + place.path() + asked);
    } else if (place.at().equals("/people")) {
      return Optional.of(department + "/people");
    } else if (!place.at().startsWith("/accounts/")) {
      return FactLinks.of(account.department(), facts, place, account.id());
    }
    String above = place.at().replaceFirst("^(/accounts/[^/]*).*", "$1");
    String base = department + "/accounts/" + account.id() + "/change";
    FactEntryForm form = FactEntryForm.of(base, above, "", "", "");
    int part = FactEntry.at(facts, place.at()).map(e -> e.part(place.field())).orElse(0);
    return Optional.of(form.link(place.at(), part) + "#" + place.field());
  }
}
