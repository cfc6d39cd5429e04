package org.govsm.portal.departments;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.glassfish.jersey.server.ResourceConfig;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Checklist;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;
import org.govsm.portal.web.Slice;
import org.govsm.portal.web.WorkSource;

/** Departments as records. */
public record DepartmentsSlice(BiFunction<Transaction, LocalDate, Law> laws) implements Slice {

  /** What an administrator who signed in still has to do before departments work here. */
  public static List<Checklist> firstSteps(Store store, Page page) {
    return page.caller().isSignedIn() && page.may("/departments/new")
        ? store.read(
            tx ->
                DepartmentSteps.open(
                    tx, List.copyOf(DepartmentIndex.seen(tx, page.caller())), page))
        : List.of();
  }

  @Override
  public List<WorkSource> work(Services services) {
    return List.of(new WaitingSteps(services.table()));
  }

  @Override
  public void register(ResourceConfig application, Services services) {
    DepartmentService service = new DepartmentService(laws, services.table(), services.clock());
    application
        .register(new DepartmentsResource(services.store(), service))
        .register(new DepartmentPages(services, service))
        .register(new DepartmentFormPages(services, service));
  }
}
