package org.govsm.portal.builder;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** KPIs of the standard, chosen for a draft by platform and by service. */
@Path("contract-drafts/{department}/{draft}/standard")
@Produces(MediaType.TEXT_HTML)
public final class StandardPages {

  private static final String CHOSEN = "kpi";

  private final BuilderServices services;

  StandardPages(BuilderServices services) {
    this.services = services;
  }

  /**
   * The page.
   *
   * @param platforms names by code
   * @param services titles by id of those that have a KPI on the platform
   * @param offered KPIs that can be chosen
   */
  public record View(
      ContractDraft draft,
      Map<String, String> platforms,
      String platform,
      Map<String, String> services,
      String service,
      List<Row> offered,
      Form form) {}

  /** A KPI that can be chosen. */
  public record Row(String code, String name, String said) {}

  /** The KPIs of a platform; those of a service alone, where one is chosen. */
  @GET
  public Response show(
      @PathParam("department") String department,
      @PathParam("draft") String draft,
      @QueryParam("platform") @DefaultValue("") String platform,
      @QueryParam("service") @DefaultValue("") String service,
      @Context ContainerRequestContext request) {
    Page page = services.web().pages().page(request);
    Form form = Form.of(Map.of("platform", platform, "service", service));
    return show(page, services.draft(department, draft), form);
  }

  private Response show(Page page, ContractDraft draft, Form form) {
    StandardKpis standard = new StandardKpis(services.catalogue());
    String language = page.context().language();
    FieldWords words = new FieldWords(page.words());
    Map<String, String> platforms = new LinkedHashMap<>();
    standard.platforms().forEach(code -> platforms.put(code, words.term("platform", code)));
    String platform = form.typed("platform");
    Map<String, String> offeredServices = new LinkedHashMap<>();
    standard.services(platform).forEach(one -> offeredServices.put(one.id(), one.title(language)));
    String service = form.typed("service");
    List<StandardKpis.Offered> offered =
        services
            .catalogue()
            .service(service)
            .map(one -> standard.of(one, platform))
            .orElseGet(() -> standard.on(platform));
    List<Row> rows = new ArrayList<>();
    for (StandardKpis.Offered one : offered) {
      rows.add(new Row(one.code(), one.kpi().name(language), one.kpi().said(language)));
    }
    View view = new View(draft, platforms, platform, offeredServices, service, rows, form);
    return form.shown(services.web().pages().show("builder/standard", page, view));
  }

  /** Adds what was chosen, and leads to the target of the first. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(
      @PathParam("department") String department,
      @PathParam("draft") String number,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.web().pages().page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(), page, tx -> added(tx, page, department, number, form));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return show(
          page,
          services.draft(department, number),
          form.refused(e, at -> Optional.empty(), CHOSEN));
    }
  }

  private String added(Transaction tx, Page page, String department, String number, Form form) {
    ContractDraft draft = services.draft(tx, department, number);
    StandardKpis standard = new StandardKpis(services.catalogue());
    List<StandardKpis.Offered> chosen =
        form.each(CHOSEN).stream().flatMap(code -> standard.find(code).stream()).toList();
    if (chosen.isEmpty()) {
      throw ProblemException.of(TypedValues.fault(CHOSEN, Message.of("builder.choose-kpi")));
    }
    int row = Trees.rows(draft.terms(), BuilderPart.KPIS).size();
    Map<String, @Nullable Object> now =
        StandardKpis.add(draft.terms(), chosen, form.typed("clause").strip());
    for (int i = row; i < row + chosen.size(); i++) {
      PartSaver.Saved saved = new PartSaver.Saved(now, i, Map.of());
      now = AmendedRows.of(draft, BuilderPart.of("kpi"), saved).terms();
    }
    services
        .drafts()
        .change(tx, draft, draft.version(), now, draft.deviation().orElse(""), page.caller());
    return draft.path() + "/parts/target/" + row;
  }
}
