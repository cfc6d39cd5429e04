package org.govsm.portal.departments;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Checklist;
import org.govsm.portal.web.DepartmentNames;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;

/** Department pages: the list, and the record of one. */
@Path("departments")
@Produces(MediaType.TEXT_HTML)
public record DepartmentPages(Services services, DepartmentService departments) {

  /** A department in the list. */
  public record Row(String id, Optional<DepartmentRecord> record, String government) {}

  /** An officer with the designation and the name. */
  public record Officer(DepartmentNames.Name designation, String name) {}

  /**
   * Record of a department.
   *
   * @param book the rule book that applies, whether chosen or that of the government
   */
  public record View(
      String id,
      Optional<DepartmentRecord> record,
      String government,
      Optional<RuleBook> book,
      List<Officer> officers,
      Checklist checklist) {

    /** Whether the book was chosen, and is not only that of the government. */
    public boolean isBookChosen() {
      return record.flatMap(one -> one.text("book")).isPresent();
    }
  }

  /** The departments that the caller sees. */
  @GET
  public Response list(@Context Call call) {
    return new DepartmentList(services, departments).of(call.request());
  }

  /** The name of the government; empty text where none is recorded. */
  static String government(Optional<DepartmentRecord> record, Page page, LocalDate today) {
    return record
        .flatMap(one -> one.text("government"))
        .map(id -> GovernmentNames.name(id, page.context().language(), today))
        .orElse("");
  }

  /** One department. */
  @GET
  @Path("{department}")
  public Response one(@Context Call call) {
    return call.show("departments/record", call.read(tx -> view(call, tx)));
  }

  private View view(Call call, Transaction tx) {
    Page page = call.page();
    Optional<DepartmentRecord> record = new Departments(tx).find(call.department());
    List<Officer> officers =
        record.map(DepartmentRecord::officers).orElse(List.of()).stream()
            .map(
                one ->
                    new Officer(
                        one.designationIn(page.context().language()),
                        page.words().say(departments.officer(tx, one.user()))))
            .toList();
    return new View(
        call.department(),
        record,
        government(record, page, departments.today()),
        record.flatMap(one -> departments.book(tx, one)),
        officers,
        DepartmentSteps.of(tx, call.department(), page));
  }
}
