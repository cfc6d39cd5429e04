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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.builder.PartViews.Place;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Parts of a draft, a page each: shown with what the terms say now, and changed. */
@Path("contract-drafts/{department}/{draft}/parts/{part}")
@Produces(MediaType.TEXT_HTML)
public final class PartPages {

  private static final String NEW = "new";

  private final BuilderServices services;

  PartPages(BuilderServices services) {
    this.services = services;
  }

  /** A part of the whole. */
  @GET
  public Response whole(
      @PathParam("department") String department,
      @PathParam("draft") String draft,
      @PathParam("part") String part,
      @QueryParam("faults") @DefaultValue("") String faults,
      @Context ContainerRequestContext request) {
    return show(request, department, draft, part, "", "", faults);
  }

  /** A part of a row, or of one that is begun. */
  @GET
  @Path("{row}")
  public Response row(
      @PathParam("department") String department,
      @PathParam("draft") String draft,
      @PathParam("part") String part,
      @PathParam("row") String row,
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("faults") @DefaultValue("") String faults,
      @Context ContainerRequestContext request) {
    return show(request, department, draft, part, row, kind, faults);
  }

  private Response show(
      ContainerRequestContext request,
      String department,
      String draft,
      String part,
      String row,
      String kind,
      String faults) {
    Page page = services.web().pages().page(request);
    PartView view =
        services
            .web()
            .store()
            .read(
                tx ->
                    new PartViews(services, page)
                        .blank(
                            tx,
                            place(services.draft(tx, department, draft), part, row, kind),
                            faults.equals("yes")));
    return services.web().pages().show("builder/part", page, view);
  }

  private static Place place(ContractDraft draft, String code, String row, String kind) {
    BuilderPart part = BuilderPart.of(code);
    boolean fits = row.isEmpty() != part.isRow() && (row.isEmpty() || isRow(draft, part, row));
    if (!fits) {
      throw ProblemException.notFound(Message.of("builder.none").with("what", code + "/" + row));
    }
    boolean begun = row.isEmpty() || row.equals(NEW);
    return new Place(
        draft, part, begun ? Optional.empty() : Optional.of(Integer.valueOf(row)), kind);
  }

  private static boolean isRow(ContractDraft draft, BuilderPart part, String row) {
    return row.equals(NEW)
        ? BuilderPart.first(part.list()).filter(part::equals).isPresent()
        : row.matches("\\d{1,5}")
            && Integer.parseInt(row) < Trees.rows(draft.terms(), part.list()).size();
  }

  /** Changes a part of the whole. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changeWhole(
      @PathParam("department") String department,
      @PathParam("draft") String draft,
      @PathParam("part") String part,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return change(request, department, draft, part, "", Form.sent(sent));
  }

  /** Changes a part of a row, begins one, or takes one out. */
  @POST
  @Path("{row}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changeRow(
      @PathParam("department") String department,
      @PathParam("draft") String draft,
      @PathParam("part") String part,
      @PathParam("row") String row,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return change(request, department, draft, part, row, Form.sent(sent));
  }

  private Response change(
      ContainerRequestContext request,
      String department,
      String number,
      String part,
      String row,
      Form form) {
    Page page = services.web().pages().page(request);
    ContractDraft now = services.draft(department, number);
    Optional<ContractDraft> seen =
        services
            .web()
            .store()
            .read(tx -> new ContractDrafts(tx).find(department, now.draftNo(), form.version()));
    if (seen.isEmpty()) {
      throw ProblemException.conflict(Message.of("builder.version"));
    }
    Place before = place(seen.get(), part, row, form.typed("kind"));
    Optional<Optional<Integer>> moved = moved(before, now);
    if (moved.isEmpty()) {
      throw ProblemException.conflict(Message.of("builder.row-gone"));
    }
    Place after = before.in(now, moved.get());
    boolean same = before.row().isEmpty() && before.part().isRow() || isSame(before, after);
    return same ? store(page, after, form) : newer(page, before, after, form);
  }

  /** Where a row of the version that was seen stands by now; nothing where it is gone. */
  private static Optional<Optional<Integer>> moved(Place before, ContractDraft now) {
    if (before.row().isEmpty()) {
      return Optional.of(before.row());
    }
    Map<String, @Nullable Object> row = before.tree();
    var rows = Trees.rows(now.terms(), before.part().list());
    int same = rows.indexOf(row);
    if (same >= 0) {
      return Optional.of(Optional.of(same));
    }
    for (int i = 0; i < rows.size(); i++) {
      boolean named = Trees.text(row, "id").isPresent();
      if (named
          ? Trees.text(rows.get(i), "id").equals(Trees.text(row, "id"))
              && Objects.equals(rows.get(i).get("from"), row.get("from"))
          : before.row().get() == i) {
        return Optional.of(Optional.of(i));
      }
    }
    return Optional.empty();
  }

  /** Whether nobody else changed what the page shows. */
  private static boolean isSame(Place before, Place after) {
    Map<String, @Nullable Object> was = before.tree();
    Map<String, @Nullable Object> is = after.tree();
    return before.part().isRow()
        ? was.equals(is)
        : before.part().members().stream()
            .allMatch(name -> Objects.equals(was.get(name), is.get(name)));
  }

  private Response newer(Page page, Place before, Place after, Form form) {
    PartView view =
        services
            .web()
            .store()
            .read(tx -> new PartViews(services, page).newer(tx, before, after, form));
    return Response.fromResponse(services.web().pages().show("builder/part", page, view))
        .status(422)
        .build();
  }

  private Response store(Page page, Place place, Form form) {
    try {
      return form.once(services.web().idempotency(), page, tx -> saved(tx, page, place, form));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form refused = form.refused(e, name -> Optional.of(name), "");
      PartView view =
          services
              .web()
              .store()
              .read(tx -> new PartViews(services, page).refused(tx, place, refused));
      return refused.shown(services.web().pages().show("builder/part", page, view));
    }
  }

  private String saved(Transaction tx, Page page, Place place, Form form) {
    ContractDraft draft = services.draft(tx, place.draft().department(), number(place));
    return new PartChange(services, page.caller()).of(tx, draft, place, form);
  }

  private static String number(Place place) {
    return String.valueOf(place.draft().draftNo());
  }
}
