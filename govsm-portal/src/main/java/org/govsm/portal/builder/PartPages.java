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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.builder.PartViews.Place;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** Parts of a draft, a page each: shown with what the terms say now, and changed. */
@Path("contract-drafts/{department}/{draft}/parts/{part}")
@Produces(MediaType.TEXT_HTML)
public record PartPages(BuilderServices services) {

  private static final String NEW = "new";

  /** A part of the whole. */
  @GET
  public Response whole(@QueryParam("faults") @DefaultValue("") String faults, @Context Call call) {
    return show(call, "", "", faults);
  }

  /** A part of a row, or of one that is begun. */
  @GET
  @Path("{row}")
  public Response row(
      @QueryParam("kind") @DefaultValue("") String kind,
      @QueryParam("faults") @DefaultValue("") String faults,
      @Context Call call) {
    return show(call, call.at("row"), kind, faults);
  }

  private Response show(Call call, String row, String kind, String faults) {
    PartView view =
        call.read(
            tx ->
                new PartViews(services, call.page())
                    .blank(
                        tx,
                        place(
                            services.draft(tx, call.department(), call.at("draft")),
                            call.at("part"),
                            row,
                            kind),
                        faults.equals("yes")));
    return call.show("builder/part", view);
  }

  private static Place place(ContractDraft draft, String code, String row, String kind) {
    BuilderPart part = BuilderPart.of(code);
    boolean fits = row.isEmpty() != part.isRow() && (row.isEmpty() || isRow(draft, part, row));
    if (!fits) {
      throw ProblemException.notFound("builder.none", code + "/" + row);
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
  public Response changeWhole(@Context Call call) {
    return change(call, "");
  }

  /** Changes a part of a row, begins one, or takes one out. */
  @POST
  @Path("{row}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changeRow(@Context Call call) {
    return change(call, call.at("row"));
  }

  private Response change(Call call, String row) {
    ContractDraft now = services.draft(call.department(), call.at("draft"));
    Optional<ContractDraft> seen =
        call.read(
            tx ->
                new ContractDrafts(tx)
                    .find(call.department(), now.draftNo(), call.form().version()));
    if (seen.isEmpty()) {
      throw ProblemException.conflict(Message.of("builder.version"));
    }
    Place before = place(seen.get(), call.at("part"), row, call.form().typed("kind"));
    Optional<Optional<Integer>> moved = moved(before, now);
    if (moved.isEmpty()) {
      throw ProblemException.conflict(Message.of("builder.row-gone"));
    }
    Place after = before.in(now, moved.get());
    boolean same = before.row().isEmpty() && before.part().isRow() || isSame(before, after);
    return same ? store(call, after) : newer(call, before, after);
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

  private Response newer(Call call, Place before, Place after) {
    PartView view =
        call.read(tx -> new PartViews(services, call.page()).newer(tx, before, after, call.form()));
    return Response.fromResponse(call.show("builder/part", view)).status(422).build();
  }

  private Response store(Call call, Place place) {
    return call.once(
        tx -> saved(call, tx, place),
        e -> {
          Form refused = call.form().refused(e, name -> Optional.of(name), "");
          PartView view =
              call.read(tx -> new PartViews(services, call.page()).refused(tx, place, refused));
          return refused.shown(call.show("builder/part", view));
        });
  }

  private String saved(Call call, Transaction tx, Place place) {
    ContractDraft draft = services.draft(tx, place.draft().department(), number(place));
    return new PartChange(services, call.by()).of(tx, draft, place, call.form());
  }

  private static String number(Place place) {
    return String.valueOf(place.draft().draftNo());
  }
}
