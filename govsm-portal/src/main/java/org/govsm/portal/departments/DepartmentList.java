package org.govsm.portal.departments;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.SearchWords;
import org.govsm.portal.web.Services;

/**
 * Department list: the departments that a caller sees, as a page or as a file. A government has
 * some hundreds at most, and all pages know them by name.
 */
record DepartmentList(Services services, DepartmentService departments) {

  Response of(ContainerRequestContext request) {
    Page page = services.pages().page(request);
    Listing listing = Listing.of(request, form(page));
    List<DepartmentPages.Row> rows = services.read(tx -> rows(tx, page, listing));
    if (listing.format().isPresent()) {
      return new ListFile<>("departments", columns(page), ListSource.of(rows)::rows)
          .in(listing.format().get());
    }
    return services
        .pages()
        .show("departments/list", page, Listed.of(listing, "/departments", ListSource.of(rows)));
  }

  private static ListForm form(Page page) {
    return ListForm.by("name")
        .sort("name", page.say("department.name"))
        .sort("id", page.say("department.id-label"))
        .sort("short", page.say("department.short-name"))
        .sort("kind", page.say("department.kind"))
        .sort("government", page.say("department.government"))
        .filter(
            ListFilter.of(
                "kind",
                page.say("department.kind"),
                DepartmentReader.KINDS,
                code -> page.say("department.kind." + code)));
  }

  private static List<ListColumn<DepartmentPages.Row>> columns(Page page) {
    return List.of(
        new ListColumn<>(page.say("department.id-label"), DepartmentPages.Row::id),
        new ListColumn<>(page.say("department.name"), row -> page.departmentName(row.id())),
        new ListColumn<>(page.say("department.short-name"), row -> text(row, "shortName")),
        new ListColumn<>(page.say("department.kind"), row -> kind(row, page)),
        new ListColumn<>(page.say("department.government"), DepartmentPages.Row::government));
  }

  private List<DepartmentPages.Row> rows(Transaction tx, Page page, Listing listing) {
    Map<String, DepartmentRecord> records =
        new Departments(tx)
            .all().stream()
                .collect(Collectors.toMap(DepartmentRecord::department, Function.identity()));
    Comparator<DepartmentPages.Row> order =
        Comparator.comparing(row -> SearchWords.fold(by(listing.sort(), row, page)));
    return departments.seen(tx, page.caller()).stream()
        .map(id -> row(id, Optional.ofNullable(records.get(id)), page))
        .filter(row -> listing.passes("kind", text(row, "kind")))
        .filter(row -> listing.finds(searched(row)))
        .sorted(
            (listing.isDown() ? order.reversed() : order).thenComparing(DepartmentPages.Row::id))
        .toList();
  }

  private static String by(String sort, DepartmentPages.Row row, Page page) {
    return switch (sort) {
      case "id" -> row.id();
      case "short" -> text(row, "shortName");
      case "kind" -> kind(row, page);
      case "government" -> row.government();
      default -> page.departmentName(row.id());
    };
  }

  private DepartmentPages.Row row(String id, Optional<DepartmentRecord> record, Page page) {
    return new DepartmentPages.Row(
        id, record, DepartmentPages.government(record, page, departments.today()));
  }

  private static String[] searched(DepartmentPages.Row row) {
    return new String[] {
      row.id(),
      row.record().map(DepartmentRecord::name).orElse(""),
      row.record().map(DepartmentRecord::hindi).orElse(""),
      text(row, "shortName"),
      row.government()
    };
  }

  private static String text(DepartmentPages.Row row, String member) {
    return row.record().flatMap(one -> one.text(member)).orElse("");
  }

  private static String kind(DepartmentPages.Row row, Page page) {
    String code = text(row, "kind");
    return page.words().find("department.kind." + code).orElse(code);
  }
}
