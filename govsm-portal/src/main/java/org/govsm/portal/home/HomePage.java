package org.govsm.portal.home;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.CaseForm;
import org.govsm.portal.ask.Law;
import org.govsm.portal.ask.LawByDay;
import org.govsm.portal.contracts.ContractRow;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Checklist;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Preparation;
import org.govsm.procurement.impact.PurchaseLaw;

/** Home page: what this is, the limits of value on the visitor's day, and the way of a purchase. */
@Path("")
@Produces(MediaType.TEXT_HTML)
public final class HomePage {

  private static final int TABLES = 8;
  private static final String DEMONSTRATION = "demo";

  private final LawByDay lawByDay;
  private final Function<Page, List<ContractRow>> contracts;
  private final Function<Page, List<Checklist>> steps;
  private final Predicate<Page> unused;
  private final Preparation preparation;
  private final LruCache<Said, TableView> tables = new LruCache<>(TABLES);

  /** A pack, whose editions are objects of their own, in a language. */
  private record Said(RulePack pack, Messages words) {}

  /**
   * Shows some contracts and first steps.
   *
   * @param contracts those that the caller of a page sees
   * @param steps what the caller still has to do before departments work here
   * @param unused whether there is no administrator yet
   */
  public HomePage(
      LawByDay lawByDay,
      Function<Page, List<ContractRow>> contracts,
      Function<Page, List<Checklist>> steps,
      Predicate<Page> unused,
      Preparation preparation) {
    this.preparation = preparation;
    this.lawByDay = lawByDay;
    this.contracts = contracts;
    this.steps = steps;
    this.unused = unused;
  }

  /** The page. */
  @GET
  public Response home(@Context Call call) {
    Page page = call.page();
    Law law = lawByDay.at(page.context().day());
    Asked asked = asked(law, page);
    HomeView view =
        new HomeView(
            asked.book().title(page.words()),
            asked.book().id(),
            asked.question(),
            fields(law, asked, page),
            asked.limits().map(pack -> limits(table(pack, page.words()), page)).orElse(List.of()),
            asked.limits().map(pack -> "/rules/" + pack.id() + "/" + HomeView.LIMITS).orElse(""),
            asked.checkedTo(),
            contracts.apply(page),
            steps.apply(page),
            !preparation.isOver(),
            offersTour(page),
            unused.test(page));
    return call.show("home/home", view);
  }

  /** Where the department of the demonstration is, and all of it. */
  private boolean offersTour(Page page) {
    return page.caller().kind() == Caller.Kind.DEMONSTRATION
        && preparation.isOver()
        && page.isRegistered(DEMONSTRATION);
  }

  /** What the first form asks, by which book, and the pack with the limits that it has. */
  private record Asked(RuleBook book, String question, Optional<RulePack> limits) {

    static Asked of(RuleBook book) {
      Optional<RulePack> limits =
          book.question(HomeView.LIMITS)
              .flatMap(known -> book.packFor(HomeView.LIMITS, Optional.empty()));
      return new Asked(book, limits.isPresent() ? HomeView.LIMITS : PurchaseLaw.PROCEDURE, limits);
    }

    /** The day up to which all of it was read. */
    LocalDate checkedTo() {
      return limits.map(List::of).orElse(book.packs()).stream()
          .map(RulePack::checkedTo)
          .min(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  /** By the book of the caller's only department, if it says how to buy; else by the Union's. */
  private static Asked asked(Law law, Page page) {
    return Asked.of(
        page.bookOf(Optional.empty())
            .flatMap(law.library()::book)
            .filter(law.purchases().buyingBooks()::contains)
            .orElseGet(() -> law.book(Law.UNION)));
  }

  /**
   * The day and the sum: they answer for most values; what else counts is asked on the next page.
   */
  private static List<FormField> fields(Law law, Asked asked, Page page) {
    Map<String, String> days = Map.of("day.publication", page.context().day().toString());
    CaseForm form =
        CaseForm.of(
            law.asked(asked.book().id(), asked.question()).question(), new MultivaluedHashMap<>());
    return form.fields(days, page.words()).stream()
        .filter(field -> field.kind().equals("money") || field.kind().equals("day"))
        .toList();
  }

  private TableView table(RulePack pack, Messages words) {
    return tables.of(new Said(pack, words), () -> TableView.of(pack, HomeView.LIMITS, words));
  }

  private static List<HomeView.Limit> limits(TableView table, Page page) {
    return table.lines().stream()
        .filter(line -> line.period().contains(page.context().day()))
        .map(line -> limit(table, line, page))
        .toList();
  }

  private static HomeView.Limit limit(TableView table, TableView.Line line, Page page) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < table.conditions().size(); i++) {
      String cell = line.conditions().get(i);
      if (!cell.equals(page.say("cell.any"))) {
        conditions.add(i == 0 ? cell : table.conditions().get(i) + ": " + cell);
      }
    }
    return new HomeView.Limit(
        String.join("; ", conditions), line.answers().get(0), page.provision(line.citation()));
  }
}
