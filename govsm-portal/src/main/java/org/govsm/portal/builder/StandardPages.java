package org.govsm.portal.builder;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.PastFigures;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.metric.Unit;
import org.jspecify.annotations.Nullable;

/** KPIs of the standard, chosen for a draft by platform and by service. */
@Path("contract-drafts/{department}/{draft}/standard")
@Produces(MediaType.TEXT_HTML)
public record StandardPages(BuilderServices services) {

  private static final String CHOSEN = "kpi";

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

  /**
   * A KPI that can be chosen.
   *
   * @param past what it came to before; empty where nothing is on record
   */
  public record Row(String code, String name, String said, boolean least, Optional<Message> past) {

    /** The control of its target. */
    public String target() {
      return StandardPromises.target(code);
    }

    /** The control that says whether the target is the least or the most. */
    public String side() {
      return StandardPromises.side(code);
    }
  }

  /** The KPIs of a platform; those of a service alone, where one is chosen. */
  @GET
  public Response show(
      @QueryParam("platform") @DefaultValue("") String platform,
      @QueryParam("service") @DefaultValue("") String service,
      @Context Call call) {
    Form form = Form.of(Map.of("platform", platform, "service", service));
    return show(call.page(), services.draft(call.department(), call.at("draft")), form);
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
    services
        .web()
        .read(tx -> rows.addAll(offered.stream().map(one -> row(tx, page, draft, one)).toList()));
    View view = new View(draft, platforms, platform, offeredServices, service, rows, form);
    return form.shown(services.web().pages().show("builder/standard", page, view));
  }

  private Row row(Transaction tx, Page page, ContractDraft draft, StandardKpis.Offered one) {
    String language = page.context().language();
    PastFigures past = new PastFigures(services.contracts().dictionary(), services.web().clock());
    Kpi kpi = one.kpi().toKpi(one.platform());
    boolean hours =
        kpi.measure().operands().stream()
            .flatMap(operand -> operand.metrics().stream())
            .flatMap(
                code -> services.contracts().dictionary().resolve(one.platform(), code).stream())
            .anyMatch(metric -> metric.unit() == Unit.HOURS);
    return new Row(
        one.code(),
        one.kpi().name(language),
        one.kpi().said(language),
        !hours,
        past.find(tx, draft.department(), kpi, one.platform(), page.context().day())
            .flatMap(StandardPages::said));
  }

  /** The median of own figures; it proposes nothing, and shows what is usual. */
  private static Optional<Message> said(PastFigures.OfContract past) {
    return past.baseline()
        .median()
        .map(
            median ->
                Message.of("builder.standard-past")
                    .with("figure", median.low().shown())
                    .with("count", past.baseline().count())
                    .with("contract", past.contract()));
  }

  /** Adds what was chosen, and leads to the target of the first that has none. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@Context Call call) {
    return call.once(
        tx -> added(call, tx),
        e ->
            show(
                call.page(),
                services.draft(call.department(), call.at("draft")),
                call.form().refused(e, StandardPages::field, CHOSEN)));
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer)
        .filter(at -> at.startsWith("/"))
        .map(at -> at.substring(1))
        .filter(StandardPromises::isControl);
  }

  private String added(Call call, Transaction tx) {
    Form form = call.form();
    ContractDraft draft = services.draft(tx, call.department(), call.at("draft"));
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
    now =
        new StandardPromises(form)
            .in(now, row, chosen.stream().map(StandardKpis.Offered::code).toList());
    services
        .drafts()
        .change(tx, draft, draft.version(), now, draft.deviation().orElse(""), call.by());
    List<Map<String, @Nullable Object>> rows = Trees.rows(now, BuilderPart.KPIS);
    for (int i = row; i < rows.size(); i++) {
      if (!rows.get(i).containsKey("target")) {
        return draft.path() + "/parts/target/" + i;
      }
    }
    return form.typed(StandardPromises.DEDUCT).isBlank()
        ? draft.path() + "/parts/consequence/" + row
        : NextPage.after(services.drafts().current(tx, call.department(), draft.draftNo()), "kpis");
  }
}
