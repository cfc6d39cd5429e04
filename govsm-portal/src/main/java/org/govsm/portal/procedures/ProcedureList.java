package org.govsm.portal.procedures;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.procurement.process.ProcedureKind;

/** Procedure list: the procedures of a department, as a page or as a file. */
public final class ProcedureList {

  private static final List<String> STAGES =
      List.of(StoredProcedure.OPEN, StoredProcedure.CONTRACTED, StoredProcedure.CANCELLED);

  private final ProcedureServices services;

  ProcedureList(ProcedureServices services) {
    this.services = services;
  }

  /** The procedures of a department. */
  public record View(String department, Listed<StoredProcedure> list) {

    /** The state of a procedure, in words. */
    public String state(StoredProcedure one, Page page) {
      return ProcedureList.state(one, page.words());
    }

    /** What a procedure is called. */
    public String kind(StoredProcedure one, Page page) {
      return page.words().term(one.procedure().title().code());
    }
  }

  static String state(StoredProcedure one, Messages words) {
    return one.procedure()
        .machine()
        .state(one.state())
        .map(state -> one.procedure().machine().words(words).term(state.name().code()))
        .orElse(one.state());
  }

  Response of(String department, ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.page(request);
    Listing listing = Listing.of(request, form(page));
    if (listing.format().isPresent()) {
      return new ListFile<StoredProcedure>(
              "procedures-" + department,
              columns(page),
              (offset, limit) ->
                  services
                      .store()
                      .read(tx -> ListedProcedure.of(tx, department, listing).rows(offset, limit)))
          .in(listing.format().get());
    }
    View view =
        services
            .store()
            .read(
                tx ->
                    new View(
                        department,
                        Listed.of(
                            listing,
                            "/procedures/" + department,
                            ListedProcedure.of(tx, department, listing))));
    return services.web().pages().show("procedures/list", page, view);
  }

  private static ListForm form(Page page) {
    return ListForm.by("id")
        .sort("id", page.say("procedures.number"))
        .sort("title", page.say("purchase.what"))
        .sort("kind", page.say("procedures.kind"))
        .sort("moved", page.say("procedures.moved"))
        .sort("due", page.say("procedures.due"))
        .sort("stage", page.say("procedures.state"))
        .filter(
            ListFilter.of(
                "stage",
                page.say("procedures.stage"),
                STAGES,
                code -> page.say("procedures.stage." + code)))
        .filter(
            ListFilter.of(
                "kind",
                page.say("procedures.kind"),
                ProcedureKind.shipped().stream().map(ProcedureKind::code).toList(),
                code -> kind(page, code)));
  }

  private static String kind(Page page, String code) {
    return ProcedureKind.find(code).map(one -> page.words().term(one.title().code())).orElse(code);
  }

  private static List<ListColumn<StoredProcedure>> columns(Page page) {
    return List.of(
        new ListColumn<>(page.say("procedures.number"), StoredProcedure::id),
        new ListColumn<>(page.say("purchase.what"), StoredProcedure::title),
        new ListColumn<>(page.say("procedures.kind"), one -> kind(page, one.kind())),
        new ListColumn<>(page.say("procedures.state"), one -> state(one, page.words())),
        new ListColumn<>(page.say("procedures.begun"), StoredProcedure::begun),
        new ListColumn<>(page.say("procedures.moved"), StoredProcedure::moved),
        new ListColumn<>(page.say("procedures.due"), StoredProcedure::due));
  }
}
