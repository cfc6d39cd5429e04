package org.govsm.portal.web;

import static java.util.Map.entry;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;

/**
 * Single fields: a form in which a field of one value comes twice is refused, and so is the address
 * of a page with a parameter that comes twice, as to take one of the values would be to guess. What
 * links of campaigns carry means nothing to a page.
 */
@Priority(Priorities.AUTHORIZATION + 70)
public final class SingleFields implements ContainerRequestFilter {

  private static final String OF_CAMPAIGNS = "utm_";

  /**
   * What comes several times, by the first part of the route: what can be chosen together, a field
   * of each row, and what the form of a case itself refuses, at the field.
   */
  private static final Map<String, Pattern> SEVERAL =
      Map.ofEntries(
          entry("contracts", Pattern.compile("inspected")),
          entry("users", Pattern.compile("(?:officers\\.\\d\\.)?role|units")),
          entry(
              "contract-drafts",
              Pattern.compile(
                  "kpi|(?:[A-Za-z0-9.]+\\.)?(?:platforms|kpis|covers|amounts|metrics|ifMet|changes"
                      + "|sources)")),
          entry("departments", Pattern.compile("off|saturdays")),
          entry("check", Pattern.compile("name|state|post|active")),
          entry(
              "requirements",
              Pattern.compile(
                  "services|kpis\\..*|platforms|languages|accessibility|accounts|sources")),
          entry(
              "tenders",
              Pattern.compile(
                  "places|invited|forms|exempt|performanceForms|preferences|chapters"
                      + "|relaxed|turnoverRelaxed|present|leaving|examinedAgain")),
          entry("procedures", Pattern.compile("confirmed|(?:fact|day)\\..*")),
          entry("suppliers", Pattern.compile("require|owners")),
          entry("panels", Pattern.compile("member")),
          entry("pilots", Pattern.compile("platforms|inUse|(?:c\\d\\.)?devices|w\\d\\.days")),
          entry("rosters", Pattern.compile("[ws]\\d{1,2}\\.days")),
          entry("payments", Pattern.compile("bill")),
          entry("posts", Pattern.compile("restrictedFlags")),
          entry("moderation", Pattern.compile("grounds")),
          entry("policy-texts", Pattern.compile("grounds")),
          entry("queries", Pattern.compile("comment|dropped")),
          entry("purchases", Pattern.compile("(?:fact|day)\\..*")),
          entry("adviser", Pattern.compile("(?:fact|day)\\..*")));

  private static final Pattern NONE = Pattern.compile("");

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    String route = RoutePatterns.template(request);
    Set<String> twice = new LinkedHashSet<>(FormFields.twice(request));
    if (ResponseFilter.isForPeople(request)) { // the API knows the parameters of each operation
      request
          .getUriInfo()
          .getQueryParameters()
          .forEach((name, values) -> twice.addAll(values.size() > 1 ? Set.of(name) : Set.of()));
    }
    ProblemException.unlessNone(
        twice.stream()
            .filter(name -> !comesSeveralTimes(route, name) && !name.startsWith(OF_CAMPAIGNS))
            .map(SingleFields::fault)
            .toList());
  }

  /** Whether a field of a form at this address may come several times. */
  public static boolean comesSeveralTimes(String path, String field) {
    return SEVERAL.getOrDefault(path.substring(1).split("/", 2)[0], NONE).matcher(field).matches();
  }

  /** The fault of a field that comes twice. */
  static InputFault fault(String name) {
    Message text = Message.of("form.twice").with("field", name);
    return new InputFault(Tree.pointer(name), "form.twice", text);
  }
}
