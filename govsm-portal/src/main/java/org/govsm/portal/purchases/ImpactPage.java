package org.govsm.portal.purchases;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.editions.PackImpact;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.RequestContexts;
import org.govsm.procurement.impact.CaseImpact;
import org.govsm.procurement.impact.ImpactTally;
import org.govsm.procurement.impact.PurchaseLaw;

/** Impact page: what another day does to the open purchases of a department. */
@Path("purchases/{department}/impact")
@Produces(MediaType.TEXT_HTML)
public final class ImpactPage {

  private final PurchaseServices services;
  private final OpenImpact impact = new OpenImpact();

  public ImpactPage(PurchaseServices services) {
    this.services = services;
  }

  /** Kinds in the order of how much they ask for. */
  private static final List<CaseImpact.Kind> ORDER =
      List.of(
          CaseImpact.Kind.CHANGED,
          CaseImpact.Kind.OTHER_REASONS,
          CaseImpact.Kind.NOT_COMPARABLE,
          CaseImpact.Kind.UNCHANGED);

  /**
   * What a day does.
   *
   * @param told the first purchases of each kind: a page is to be read, and each stands with its
   *     reasons
   */
  public record Report(ImpactTally tally, Map<CaseImpact.Kind, List<CaseImpact>> told) {

    /** The first purchases of a kind. */
    public List<CaseImpact> told(CaseImpact.Kind kind) {
      return told.getOrDefault(kind, List.of());
    }

    /** How many purchases of a kind are not told. */
    public int untold(CaseImpact.Kind kind) {
      return tally.of(kind) - told(kind).size();
    }

    /** The kinds that occur, what asks for most first. */
    public List<CaseImpact.Kind> kinds() {
      return ORDER.stream().filter(kind -> tally.of(kind) > 0).toList();
    }
  }

  /**
   * View of what was chosen, and what it does.
   *
   * @param day the day; nothing where none was chosen
   * @param titles of the purchases that are told, by their ids
   */
  public record View(
      String department,
      String typed,
      Optional<LocalDate> day,
      Optional<Report> report,
      Map<String, String> titles,
      Map<String, InputFault> errors) {}

  /** The form, and the report where a day is chosen. */
  @GET
  public Response impact(@Context Call call) {
    DepartmentIds.require(call.department());
    Optional<String> given =
        Optional.ofNullable(
                call.request().getUriInfo().getQueryParameters().getFirst("publication"))
            .map(String::strip)
            .filter(text -> !text.isEmpty());
    Optional<LocalDate> day = given.flatMap(RequestContexts::day);
    Optional<Report> report = day.map(chosen -> report(call, chosen));
    View view =
        new View(
            call.department(),
            given.orElse(call.page().context().day().toString()),
            day,
            report,
            report.map(found -> titles(call.department(), found)).orElse(Map.of()),
            given.isPresent() && day.isEmpty() ? wrong(given.get()) : Map.of());
    return call.show("purchases/impact", view);
  }

  private Report report(Call call, LocalDate day) {
    Map<CaseImpact.Kind, List<CaseImpact>> told = new EnumMap<>(CaseImpact.Kind.class);
    OpenImpact.Question question = new OpenImpact.Question(call.department(), PurchaseLaw.DAY, day);
    ImpactTally tally =
        call.read(
            tx ->
                impact.tally(
                    tx,
                    services.service().law(tx, call.page().context().day()),
                    question,
                    some -> some.cases().forEach(one -> keep(told, one))));
    return new Report(tally, told);
  }

  private static void keep(Map<CaseImpact.Kind, List<CaseImpact>> told, CaseImpact one) {
    List<CaseImpact> first = told.computeIfAbsent(one.kind(), kind -> new ArrayList<>());
    if (first.size() < PackImpact.TOLD) {
      first.add(one);
    }
  }

  private Map<String, String> titles(String department, Report report) {
    List<String> ids =
        report.told().values().stream().flatMap(List::stream).map(one -> one.open().id()).toList();
    return services.titles(department, ids);
  }

  private static Map<String, InputFault> wrong(String typed) {
    Message text = Message.of("day.unknown").with("day", typed);
    return Map.of("publication", new InputFault("/publication", "day.unknown", text));
  }
}
