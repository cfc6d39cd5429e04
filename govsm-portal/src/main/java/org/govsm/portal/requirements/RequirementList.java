package org.govsm.portal.requirements;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;

/** Requirement list: the requirements of a department, as a page or as a file. */
public final class RequirementList {

  static final List<String> STATES = List.of("DRAFT", "IN_REVIEW", "AGREED", "WITHDRAWN");

  private RequirementList() {}

  /** The requirements of a department. */
  public record View(String department, Listed<StoredRequirement> list) {}

  static Response of(Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    String language = page.context().language();
    return ListTable.<StoredRequirement>by(page, "id")
        .column("id", "requirements.id-label", StoredRequirement::id)
        .column("title", "requirements.field.title", one -> one.title(language))
        .column(
            "agency",
            "requirements.field.agency",
            one -> page.agencyText(one.agencyId(), one.agency()))
        .column("from", "requirements.field.from", StoredRequirement::from)
        .column("requirements.field.last", StoredRequirement::last)
        .column("state", "requirements.state", one -> page.say("requirements.state." + one.state()))
        .column("requirements.services", one -> one.requirement().services().size())
        .column("requirements.kpis", one -> one.requirement().kpis().size())
        .filter("state", "requirements.state", STATES, "requirements.state.")
        .answer(
            call,
            "requirements/list",
            "requirements-" + department,
            (tx, listing) -> ListedRequirement.of(tx, department, listing),
            (tx, list) -> new View(department, list));
  }
}
