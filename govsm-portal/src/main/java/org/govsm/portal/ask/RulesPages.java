package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Tree;
import org.govsm.core.rules.Question;
import org.govsm.core.rules.RulePack;
import org.govsm.core.rules.TableText;
import org.govsm.core.rules.TableView;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.CsvFile;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/** The rules themselves: packs, their tables through the years, and where each text was seen. */
@Path("rules")
@Produces(MediaType.TEXT_HTML)
public record RulesPages(LawByDay lawByDay) {

  /** All packs. */
  @GET
  public Response packs(@Context Call call) {
    PacksView.Filter filter = PacksView.Filter.of(call.request().getUriInfo().getQueryParameters());
    return call.show("ask/packs", PacksView.of(law(call.page()), filter, call.page().words()));
  }

  /** One pack: what it answers, and its authorities. */
  @GET
  @Path("{pack}")
  public Response pack(@Context Call call) {
    RulePack shown = law(call.page()).pack(call.at("pack"));
    return call.show(
        "ask/pack",
        new PackView(shown, lawByDay.editions(shown.id(), call.page().context().day())));
  }

  /** One table. */
  @GET
  @Path("{pack}/{question}")
  public Response rule(
      @QueryParam("before") @Nullable String before,
      @QueryParam("after") @Nullable String after,
      @Context Call call) {
    Page page = call.page();
    Law law = law(page);
    RulePack pack = law.pack(call.at("pack"));
    Question question = law.questionOf(pack, call.at("question"));
    MarkedTable table = MarkedTable.whole(pack, question.id(), page.words());
    Timeline timeline = Timeline.of(table.lines(), page.context().day(), page.words());
    LocalDate later = day("after", after).orElse(page.context().day());
    LocalDate earlier = day("before", before).orElse(timeline.dayBeforeLastChange(later));
    TableDiff diff = TableDiff.of(table, earlier, later);
    return call.show("ask/ruletable", new RuleView(question, table, timeline, diff));
  }

  /** One rule through the years. */
  @GET
  @Path("{pack}/{question}/{rule}")
  public Response one(@Context Call call) {
    Page page = call.page();
    Law law = law(page);
    RulePack pack = law.pack(call.at("pack"));
    Question question = law.questionOf(pack, call.at("question"));
    TableView table = TableView.of(pack, question.id(), page.words());
    RulePageView view = RulePageView.of(pack, table, call.at("rule"), page.context().day());
    if (view.lines().isEmpty()) {
      throw ProblemException.notFound(Message.of("one-rule.none").with("rule", call.at("rule")));
    }
    return call.show("ask/rule", view);
  }

  /** One table for a spreadsheet. */
  @GET
  @Path("{pack}/{question}/table.csv")
  @Produces("text/csv")
  public Response csv(@Context Call call) {
    Page page = call.page();
    Law law = law(page);
    RulePack pack = law.pack(call.at("pack"));
    Question question = law.questionOf(pack, call.at("question"));
    TableView table = TableView.of(pack, question.id(), page.words());
    return CsvFile.of(
        pack.id() + "." + question.id() + "." + pack.edition(),
        new TableText(table, page.words()).csv());
  }

  private Law law(Page page) {
    return lawByDay.at(page.context().day());
  }

  /** A day that is none is said, not passed over: the officer would read another difference. */
  private static Optional<LocalDate> day(String name, @Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return Optional.empty();
    }
    Message text = Message.of("day.unknown").with("day", typed);
    List<InputFault> faults = List.of(new InputFault(Tree.pointer(name), "day.unknown", text));
    return Optional.of(
        RequestContexts.day(typed)
            .orElseThrow(() -> new ProblemException(ProblemDetail.refused(faults))));
  }

  /** Pack view: the page of one pack. */
  public record PackView(RulePack pack, List<ListedEdition> editions) {}

  /**
   * Rule view: the page of one table.
   *
   * @param diff the difference between two days
   */
  public record RuleView(Question question, MarkedTable table, Timeline timeline, TableDiff diff) {

    /** The headings of conditions and answers. */
    public List<String> headings() {
      List<String> headings = new ArrayList<>(table.view().conditions());
      headings.addAll(table.view().answers());
      return headings;
    }
  }
}
