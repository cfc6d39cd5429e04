package org.govsm.portal.purchases;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.procurement.impact.PurchaseLaw;
import org.govsm.procurement.impact.ReplayedPurchase;

/** A financial year of purchases beside the law of their days. */
@Path("purchases/{department}/replay")
@Produces(MediaType.TEXT_HTML)
public final class ReplayPage {

  private static final int YEARS = 10;
  private static final InputFault NO_YEAR = Faults.at("/year", "purchase.year");

  private final PurchaseServices services;

  /** A year of very many purchases takes long, and is looked at page by page. */
  private final LruCache<Asked, PurchaseReports.OfYear> reports = new LruCache<>(2);

  private record Asked(
      Law law, String department, String book, FinancialYear year, Optional<ChainHead> head) {}

  public ReplayPage(PurchaseServices services) {
    this.services = services;
  }

  /**
   * A year.
   *
   * @param years those that can be chosen, the newest first
   * @param report its purchases beside the law; nothing where there is no such year
   * @param list a page of these
   */
  public record View(
      String department,
      List<String> years,
      String year,
      List<RuleBook> books,
      RuleBook book,
      Optional<PurchaseReports.OfYear> report,
      Optional<Listed<ReplayedPurchase>> list,
      Map<String, String> titles,
      Map<String, InputFault> errors) {

    /** How many purchases without a day, and of other books, are named. */
    public static final int NAMED = 50;

    /** The day of a purchase. */
    public Optional<LocalDate> day(ReplayedPurchase one) {
      return one.purchase().facts().day(PurchaseLaw.DAY);
    }

    /** The value of a purchase, where it is known. */
    public Optional<Money> value(ReplayedPurchase one) {
      return one.purchase()
          .facts()
          .fact("value")
          .map(value -> Money.ofRupees(new BigDecimal(String.valueOf(value))));
    }

    /** How it was bought, and how the law of its day has it. */
    public String how(ReplayedPurchase one, Messages words) {
      Message text =
          Message.of("replay-page.how")
              .with(
                  "used",
                  one.purchase()
                      .used()
                      .<Object>map(Term::new)
                      .orElse(Message.of("purchase.not-recorded")));
      List<Object> lawful = one.lawful().stream().<Object>map(Term::new).toList();
      return words.say(text.with("lawful", lawful.isEmpty() ? one.decision().outcome() : lawful));
    }

    /** What the style sheet calls how a purchase stands. */
    public String look(ReplayedPurchase.Kind kind) {
      return switch (kind) {
        case AS_THE_LAW_SAYS -> "pass";
        case OTHER_PROCEDURE -> "fail";
        case NOT_RECORDED -> "warn";
        case NOT_DECIDED -> "unknown";
      };
    }
  }

  /**
   * The report of a year.
   *
   * @param asked the name of the year; the one of today where it is empty
   */
  @GET
  public Response replay(
      @QueryParam("year") @DefaultValue("") String asked,
      @QueryParam("book") @DefaultValue(Law.UNION) String book,
      @Context Call call) {
    Page page = call.page();
    FinancialYear now = FinancialYear.of(page.context().today());
    String name = asked.isBlank() ? now.toString() : asked.strip();
    Optional<FinancialYear> year = FinancialYear.find(name);
    Listing listing = Listing.of(call.request(), form(name, book, page));
    Law law = services.law(page);
    Optional<PurchaseReports.OfYear> report =
        year.map(known -> call.read(tx -> report(tx, law, call.department(), book, known)));
    Optional<Listed<ReplayedPurchase>> list =
        report.map(
            found ->
                Listed.of(
                    listing,
                    "/purchases/" + call.department() + "/replay",
                    ListSource.of(found.replay().purchases())));
    View view =
        new View(
            call.department(),
            years(now, year),
            name,
            law.purchases().buyingBooks(),
            law.book(book),
            report,
            list,
            services.titles(call.department(), ids(report, list)),
            year.isPresent() ? Map.of() : Map.of("year", NO_YEAR));
    return call.show("purchases/replay", view);
  }

  /** What is asked for besides the page is kept by its links. */
  private static ListForm form(String year, String book, Page page) {
    return ListForm.by("id")
        .unsearched()
        .filter(ListFilter.text("year", page.say("replay-page.year"), List.of(year), code -> code))
        .filter(ListFilter.text("book", page.say("adviser.book"), List.of(book), code -> code));
  }

  private PurchaseReports.OfYear report(
      Transaction tx, Law law, String department, String book, FinancialYear year) {
    Optional<ChainHead> head = tx.events().head(department);
    return reports.of(
        new Asked(law, department, book, year, head),
        () -> PurchaseReports.replay(tx, law, department, book, year, PurchaseLaw.WINDOW));
  }

  /** The purchases that the page names. */
  private static List<String> ids(
      Optional<PurchaseReports.OfYear> report, Optional<Listed<ReplayedPurchase>> list) {
    List<String> ids = new ArrayList<>();
    list.ifPresent(page -> page.rows().forEach(one -> ids.add(one.purchase().id())));
    report.ifPresent(
        found ->
            Stream.concat(
                    found.undated().stream().limit(View.NAMED),
                    found.elsewhere().stream().limit(View.NAMED))
                .forEach(ids::add));
    return ids;
  }

  /** The last ones, and an older one that is asked for. */
  private static List<String> years(FinancialYear now, Optional<FinancialYear> asked) {
    return Stream.concat(
            IntStream.range(0, YEARS).mapToObj(back -> new FinancialYear(now.start() - back)),
            asked.stream())
        .map(FinancialYear::toString)
        .distinct()
        .toList();
  }
}
