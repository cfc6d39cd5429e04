package org.govsm.portal.procedures;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;
import org.govsm.procurement.process.ProcedureKind;

/** Procedure list: the procedures of a department, as a page or as a file. */
public record ProcedureList(ProcedureServices services) {

  private static final List<String> STAGES =
      List.of(StoredProcedure.OPEN, StoredProcedure.CONTRACTED, StoredProcedure.CANCELLED);

  /** The procedures of a department. */
  public record View(String department, Listed<StoredProcedure> list, LocalDate today) {

    /** Whether the day is over by which it must go on. */
    public boolean isOverdue(StoredProcedure one) {
      return one.isOpen() && one.due().filter(today::isAfter).isPresent();
    }

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

  Response of(Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    return ListTable.<StoredProcedure>by(page, "id")
        .column("id", "procedures.number", StoredProcedure::id)
        .column("title", "purchase.what", StoredProcedure::title)
        .column("kind", "procedures.kind", one -> kind(page, one.kind()))
        .column("procedures.state", one -> state(one, page.words()))
        .column("procedures.begun", StoredProcedure::begun)
        .column("moved", "procedures.moved", StoredProcedure::moved)
        .column("due", "procedures.due", StoredProcedure::due)
        .sort("stage", "procedures.state")
        .filter("stage", "procedures.stage", STAGES, "procedures.stage.")
        .filter(
            "kind",
            "procedures.kind",
            ProcedureKind.shipped().stream().map(ProcedureKind::code).toList(),
            code -> kind(page, code))
        .answer(
            call,
            "procedures/list",
            "procedures-" + department,
            (tx, listing) -> ListedProcedure.of(tx, department, listing),
            (tx, list) -> new View(department, list, services.steps().today()));
  }

  private static String kind(Page page, String code) {
    return ProcedureKind.find(code).map(one -> page.words().term(one.title().code())).orElse(code);
  }
}
