package org.govsm.procurement.requirement;

import java.util.ArrayList;
import java.util.List;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.contract.Kpi;

/** Parts of a required service that are open: what the catalogue wants said and nobody says. */
public final class OpenParts {

  private OpenParts() {}

  /**
   * The open parts of the form.
   *
   * @param row the required service
   * @param standard the service of the catalogue
   * @return quantity, platforms, languages, in this order, as far as they are open
   */
  public static List<String> of(RequiredService row, Service standard) {
    List<String> open = new ArrayList<>();
    if (row.quantity().isEmpty()) {
      open.add("quantity");
    }
    if (row.platforms().isEmpty() && !standard.platforms().isEmpty()) {
      open.add("platforms");
    }
    if (row.languages().isEmpty() && standard.isSpoken()) {
      open.add("languages");
    }
    return open;
  }

  /**
   * The open points that terms must state.
   *
   * @param requirement what asks for it: its KPIs say how is counted, its objectives what for
   * @param row the required service
   * @param standard the service of the catalogue
   * @return codes of the catalogue; quantity and languages are parts of the form and not among
   *     them, nor is accessibility where the requirement or the catalogue says it
   */
  public static List<String> points(
      Requirement requirement, RequiredService row, Service standard) {
    return standard.stated().stream()
        .filter(point -> !point.equals("quantity") && !point.equals("languages"))
        .filter(point -> row.stated(point, "en").isEmpty())
        .filter(point -> !point.equals("accessibility") || row.accessibility(standard).isEmpty())
        .filter(point -> !point.equals("counting") || fitting(requirement, row, standard).isEmpty())
        .filter(point -> !point.equals("objective") || !hasObjective(requirement))
        .toList();
  }

  /**
   * The KPIs of a requirement by which a service is counted: those that fit it, on its own
   * platforms or counted by the parties.
   *
   * @param requirement what asks for it
   * @param row the required service; where its platforms are open, those of the catalogue count
   * @param standard the service of the catalogue
   * @return in order; none where its measure is open
   */
  public static List<RequiredKpi> fitting(
      Requirement requirement, RequiredService row, Service standard) {
    List<String> platforms = row.platforms().isEmpty() ? standard.platforms() : row.platforms();
    return requirement.kpis().stream()
        .filter(kpi -> standard.kpis().stream().anyMatch(fit -> fit.kpi().equals(kpi.kpi())))
        .filter(kpi -> isOn(kpi.platform(), platforms))
        .toList();
  }

  /** What the parties count is on every platform; a service without platform is on any. */
  private static boolean isOn(String platform, List<String> platforms) {
    return platform.equals(Kpi.CONTRACT) || platforms.isEmpty() || platforms.contains(platform);
  }

  /** Whether it says what is to be achieved, and for whom. */
  static boolean hasObjective(Requirement requirement) {
    return requirement.node().branches("objectives").stream()
        .anyMatch(one -> one.text("element").equals("objective"));
  }
}
