package org.govsm.portal.memoranda;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.place.Jurisdictions;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.procurement.statistics.Memorandum;

/** Public register of memoranda, as a page or as a file. */
@Path("memoranda")
@Produces(MediaType.TEXT_HTML)
public record MemorandaPage(MemorandumService memoranda) {

  private static final int MOST_DEPARTMENTS = 20;

  private static final Map<String, String> ORDERS =
      Map.of("party", "lower(party)", "signed", "signed_on", "kind", "kind");

  /**
   * The memoranda.
   *
   * @param records the departments for which the caller may record one
   */
  public record View(Listed<StoredMemorandum> list, List<String> records, LocalDate today) {

    /** What a state is called on a day. */
    public static String state(Page page, StoredMemorandum one) {
      return one.memorandum()
          .state()
          .map(id -> name(page, id, one.memorandum().signed()))
          .orElse("–");
    }
  }

  static String name(Page page, String id, LocalDate day) {
    return Jurisdictions.shipped()
        .find(id)
        .flatMap(place -> place.name(page.context().language(), day))
        .orElse(id);
  }

  /** The register. */
  @GET
  public Response show(@Context Call call) {
    Page page = call.page();
    LocalDate today = memoranda.today();
    return ListTable.<StoredMemorandum>by(page, "party")
        .column("party", "memoranda.party", one -> one.memorandum().party())
        .column("memoranda.state", one -> View.state(page, one))
        .column("memoranda.kind", one -> kind(page, one.memorandum().kind()))
        .column("signed", "memoranda.signed", one -> one.memorandum().signed())
        .sort("kind", "memoranda.kind")
        .column("memoranda.until", one -> one.memorandum().until())
        .column("memoranda.scope", one -> one.memorandum().scope())
        .column("memoranda.effect", one -> one.memorandum().effect().orElse(""))
        .column("memoranda.document", one -> one.memorandum().document())
        .column("memoranda.standing", one -> page.say(one.standing(today)))
        .column("statistics.department", one -> page.departmentName(one.department()))
        .filter(
            "state",
            "memoranda.state",
            call.read(tx -> new Memoranda(tx).states()),
            id -> name(page, id, today))
        .filter("kind", "memoranda.kind", Memorandum.kinds(), code -> kind(page, code))
        .answer(
            call,
            "memoranda/list",
            "memoranda",
            MemorandaPage::source,
            (tx, list) -> new View(list, records(tx, page), today));
  }

  private static String kind(Page page, String code) {
    return page.words().term("memorandum.kind." + code);
  }

  private static List<String> records(Transaction tx, Page page) {
    return page.mayDo("POST", "/memoranda/{department}")
        ? new Departments(tx)
            .all().stream()
                .map(DepartmentRecord::department)
                .filter(page.caller()::seesDepartment)
                .limit(MOST_DEPARTMENTS)
                .toList()
        : List.of();
  }

  private static ListSource<StoredMemorandum> source(Transaction tx, Listing listing) {
    ListQuery query = new ListQuery("memorandum").words("searched", listing.words());
    listing.filter("state").ifPresent(id -> query.where("state_code = ?", id));
    listing.filter("kind").ifPresent(code -> query.where("kind = ?", code));
    String column = ORDERS.getOrDefault(listing.sort(), "lower(party)");
    String order = column + (listing.isDown() ? " desc" : "") + ", department, id";
    return new ListSource<>() {
      @Override
      public long count() {
        return query.count(tx);
      }

      @Override
      public List<StoredMemorandum> rows(long offset, int limit) {
        return new Memoranda(tx).rows(query, order, offset, limit);
      }
    };
  }
}
