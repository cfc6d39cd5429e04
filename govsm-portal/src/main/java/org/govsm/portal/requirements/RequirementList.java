package org.govsm.portal.requirements;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;

/** Requirement list: the requirements of a department, as a page or as a file. */
public final class RequirementList {

  static final List<String> STATES = List.of("DRAFT", "IN_REVIEW", "AGREED", "WITHDRAWN");

  private final RequirementServices services;

  RequirementList(RequirementServices services) {
    this.services = services;
  }

  /** The requirements of a department. */
  public record View(String department, Listed<StoredRequirement> list) {}

  Response of(String department, ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = services.web().pages().page(request);
    Listing listing = Listing.of(request, form(page));
    if (listing.format().isPresent()) {
      return new ListFile<StoredRequirement>(
              "requirements-" + department,
              columns(page),
              (offset, limit) ->
                  services
                      .store()
                      .read(
                          tx -> ListedRequirement.of(tx, department, listing).rows(offset, limit)))
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
                            "/requirements/" + department,
                            ListedRequirement.of(tx, department, listing))));
    return services.web().pages().show("requirements/list", page, view);
  }

  private static ListForm form(Page page) {
    return ListForm.by("id")
        .sort("id", page.say("requirements.id-label"))
        .sort("title", page.say("requirements.field.title"))
        .sort("agency", page.say("requirements.field.agency"))
        .sort("from", page.say("requirements.field.from"))
        .sort("state", page.say("requirements.state"))
        .filter(
            ListFilter.of(
                "state",
                page.say("requirements.state"),
                STATES,
                code -> page.say("requirements.state." + code)));
  }

  private static List<ListColumn<StoredRequirement>> columns(Page page) {
    String language = page.context().language();
    return List.of(
        new ListColumn<>(page.say("requirements.id-label"), StoredRequirement::id),
        new ListColumn<>(page.say("requirements.field.title"), one -> one.title(language)),
        new ListColumn<>(
            page.say("requirements.field.agency"),
            one -> page.agencyText(one.agencyId(), one.agency())),
        new ListColumn<>(page.say("requirements.field.from"), StoredRequirement::from),
        new ListColumn<>(page.say("requirements.field.last"), StoredRequirement::last),
        new ListColumn<>(
            page.say("requirements.state"), one -> page.say("requirements.state." + one.state())),
        new ListColumn<>(
            page.say("requirements.services"), one -> one.requirement().services().size()),
        new ListColumn<>(page.say("requirements.kpis"), one -> one.requirement().kpis().size()));
  }
}
