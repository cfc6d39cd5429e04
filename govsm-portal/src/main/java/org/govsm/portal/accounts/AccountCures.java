package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.governance.assessment.StepCures;
import org.govsm.governance.facts.FactEntry;
import org.govsm.governance.facts.FactPlace;
import org.govsm.portal.assessments.FactEntryForm;
import org.govsm.portal.assessments.FactLinks;
import org.govsm.portal.web.Page;

/** Cures of what a step of an account misses: links to the forms in which it is entered. */
public final class AccountCures {

  private AccountCures() {}

  /**
   * A form in which something is entered.
   *
   * @param href where it is; empty for whoever may not use it
   */
  public record Cure(String href, String label) {}

  static List<Cure> of(
      RegisteredAccount account, Map<String, Object> facts, Finding finding, Page page) {
    List<String> subjects = List.of(account.id(), String.valueOf(account.facts().get("platform")));
    List<Cure> cures = new ArrayList<>();
    for (FactPlace place : StepCures.of(finding, facts, subjects)) {
      href(account, facts, place).ifPresent(href -> cures.add(cure(href, place, page)));
    }
    return cures;
  }

  private static Cure cure(String href, FactPlace place, Page page) {
    return new Cure(page.mayPost(route(place)) ? href : "", label(place, page));
  }

  private static String label(FactPlace place, Page page) {
    boolean sign = place.path().equals(StepCures.SIGN);
    if (!sign && !place.path().equals(StepCures.CUSTODY)) {
      return place.label(page.context().language());
    }
    String part = page.say("governance.part." + place.path());
    String what = sign ? place.field() : page.words().term("custody." + place.field());
    return place.field().isEmpty() ? part : part + ": " + what;
  }

  private static String route(FactPlace place) {
    if (place.at().startsWith("/accounts/")) {
      return "/governance/{department}/accounts/{account}/change";
    }
    return List.of(StepCures.SIGN, StepCures.CUSTODY).contains(place.path())
        ? "/governance/{department}/" + place.path()
        : "/governance/{department}/facts/{section}";
  }

  private static Optional<String> href(
      RegisteredAccount account, Map<String, Object> facts, FactPlace place) {
    String department = "/governance/" + account.department();
    if (List.of(StepCures.SIGN, StepCures.CUSTODY).contains(place.path())) {
      String asked =
          place.path().equals(StepCures.SIGN)
              ? "#" + place.field()
              : "?account=" + account.id() + "&event=" + place.field() + "#record";
      return Optional.of(department + "/" + place.path() + asked);
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
