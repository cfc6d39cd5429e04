package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.FacilitationLog;
import org.govsm.procurement.supplier.FacilitationPartners;
import org.jspecify.annotations.Nullable;

/** Page of trainings and facilitation: what each partner did, and entries for more. */
@Path("facilitation")
@Produces(MediaType.TEXT_HTML)
public final class FacilitationPages {

  private static final String PARTNER = "facilitation.partner.";

  /** The fields by the list to which they belong, each with how it is entered. */
  private static final Map<String, Map<String, String>> FIELDS =
      Map.of(
          FacilitationService.TRAININGS,
          ordered(
              "partner",
              "codes",
              "course",
              "text",
              "on",
              "day",
              "participants",
              "number",
              "certificates",
              "number"),
          FacilitationService.ONBOARDINGS,
          ordered(
              "partner",
              "codes",
              "supplier",
              "text",
              "kind",
              "codes",
              "purpose",
              "text",
              "consentOn",
              "day",
              "startedOn",
              "day",
              "registeredOn",
              "day"));

  private final SupplierServices services;

  FacilitationPages(SupplierServices services) {
    this.services = services;
  }

  private static Map<String, String> ordered(String... pairs) {
    Map<String, String> ordered = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      ordered.put(pairs[i], pairs[i + 1]);
    }
    return ordered;
  }

  /** What each partner did, the entries, and the forms. */
  public record View(
      String department,
      Map<String, FacilitationLog.Totals> totals,
      List<Map<String, @Nullable Object>> trainings,
      List<Map<String, @Nullable Object>> onboardings,
      Map<String, List<FormField>> forms,
      String open,
      Map<String, InputFault> errors) {

    /** What an entry says; empty where it says nothing. */
    public String said(Map<String, @Nullable Object> entry, String member) {
      Object given = entry.get(member);
      return given == null ? "" : String.valueOf(given);
    }
  }

  /** What each partner did, and the forms. */
  @GET
  @Path("{department}")
  public Response show(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    return show(page(request), department, "", Form.blank());
  }

  private Response show(Page page, String department, String open, Form form) {
    Optional<StoredRecord> log =
        services.web().store().read(tx -> services.facilitation().find(tx, department));
    Map<String, List<FormField>> forms = new LinkedHashMap<>();
    for (String list : List.of(FacilitationService.TRAININGS, FacilitationService.ONBOARDINGS)) {
      forms.put(list, fields(page, list, list.equals(open) ? form : Form.blank()));
    }
    View view =
        new View(
            department,
            FacilitationService.read(log).totals(EffectivePeriod.ALWAYS),
            FacilitationService.entries(log, FacilitationService.TRAININGS),
            FacilitationService.entries(log, FacilitationService.ONBOARDINGS),
            forms,
            open,
            form.errors());
    return services.web().pages().show("suppliers/facilitation", page, view);
  }

  private static List<FormField> fields(Page page, String list, Form form) {
    List<FormField> fields = new ArrayList<>();
    FIELDS
        .getOrDefault(list, Map.of())
        .forEach(
            (name, kind) ->
                fields.add(
                    form.field(
                        list + "." + name,
                        kind,
                        page.say("facilitation.field." + name),
                        codes(list, name))));
    return fields;
  }

  private static List<String> codes(String list, String name) {
    String task =
        list.equals(FacilitationService.TRAININGS)
            ? FacilitationPartners.TRAINING
            : FacilitationPartners.ONBOARDING;
    return switch (name) {
      case "partner" ->
          FacilitationPartners.shipped().entrySet().stream()
              .filter(one -> one.getValue().contains(task))
              .map(one -> PARTNER + one.getKey())
              .toList();
      case "kind" ->
          FacilitationLog.kinds().stream().map(kind -> "facilitation.kind." + kind).toList();
      default -> List.of();
    };
  }

  /** Records a training. */
  @POST
  @Path("{department}/trainings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response train(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return add(page(request), department, FacilitationService.TRAININGS, Form.sent(sent));
  }

  /** Records whom a partner helps to register. */
  @POST
  @Path("{department}/onboardings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response onboard(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return add(page(request), department, FacilitationService.ONBOARDINGS, Form.sent(sent));
  }

  private Response add(Page page, String department, String list, Form form) {
    Map<String, Object> entry = new LinkedHashMap<>();
    FIELDS
        .getOrDefault(list, Map.of())
        .forEach(
            (name, kind) ->
                form.text(list + "." + name).ifPresent(text -> entry.put(name, read(kind, text))));
    return done(
        page,
        department,
        list,
        form,
        tx -> services.facilitation().add(tx, department, list, entry, page.caller()));
  }

  private static Object read(String kind, String text) {
    return switch (kind) {
      case "codes" -> text.substring(text.lastIndexOf('.') + 1);
      case "number" -> text.matches("[0-9]{1,9}") ? new BigDecimal(text) : text;
      default -> text;
    };
  }

  /** Records that a supplier withdrew its consent. */
  @POST
  @Path("{department}/onboardings/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("number") String number,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = page(request);
    int asked = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    return done(
        page,
        department,
        FacilitationService.ONBOARDINGS,
        Form.sent(sent),
        tx -> services.facilitation().withdraw(tx, department, asked, page.caller()));
  }

  private Response done(
      Page page,
      String department,
      String list,
      Form form,
      Function<Transaction, StoredRecord> work) {
    DepartmentIds.require(department);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            work.apply(tx);
            return "/facilitation/" + department;
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Map<String, String> fields = FIELDS.getOrDefault(list, Map.of());
      Form wrong =
          form.refused(
              e,
              pointer ->
                  Optional.of(pointer.substring(pointer.lastIndexOf('/') + 1))
                      .filter(fields::containsKey)
                      .map(name -> list + "." + name),
              list + ".partner");
      return wrong.shown(show(page, department, list, wrong));
    }
  }

  private Page page(ContainerRequestContext request) {
    return services.web().pages().page(request);
  }
}
