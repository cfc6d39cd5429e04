package org.govsm.portal.requirements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.paper.WordDocument;
import org.govsm.portal.paper.WordHead;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.procurement.annex.Annex;
import org.govsm.procurement.annex.AnnexClause;
import org.govsm.procurement.annex.AnnexDocument;
import org.govsm.procurement.annex.AnnexFlag;
import org.govsm.procurement.annex.AnnexRow;
import org.govsm.procurement.annex.AnnexSection;

/**
 * Annex of a bid: as a page, as text, as PDF and as a Word document, in the language of the page.
 * Of what is not agreed each says that it is a draft.
 */
@Path("requirements")
@Produces(MediaType.TEXT_HTML)
public record AnnexPages(RequirementServices services) {

  /** The annex of a requirement. */
  public record View(StoredRequirement one, AnnexDocument annex) {

    /** Where the page of the requirement is. */
    public String base() {
      return RequirementServices.at(one);
    }

    /** Whether it is not agreed. */
    public boolean isDraft() {
      return !one.state().equals("AGREED");
    }

    /** What stands above it on paper. */
    public DocumentHead head(Page page) {
      return new DocumentHead(
          Optional.of(Letterhead.of(page, one.department(), one.department())),
          Optional.of(one.id() + " / " + one.requirement().version()),
          annex.title(),
          page.context().day(),
          Optional.empty());
    }
  }

  /** The page. */
  @GET
  @Path("{department}/{requirement}/annex")
  public Response page(@Context Call call) {
    return call.show("requirements/annex", view(call));
  }

  private View view(Call call) {
    return call.read(
        tx -> {
          StoredRequirement one =
              services.service().current(tx, call.department(), call.at("requirement"));
          return new View(one, annex(tx, one, call.page()).document(call.page().words()));
        });
  }

  private Annex annex(Transaction tx, StoredRequirement one, Page page) {
    return Annex.of(
        one.requirementOf(page.agencyText(one.agencyId(), one.agency())),
        Scene.CATALOGUE,
        Scene.DICTIONARY,
        services.questions(tx, page),
        page.context().day());
  }

  /** The annex as a document (PDF). */
  @GET
  @Path("{department}/{requirement}/annex.pdf")
  @Produces(Pages.PDF)
  public Response pdf(@Context Call call) {
    View view = view(call);
    return services
        .web()
        .pages()
        .print(
            "requirements/annex",
            call.page(),
            view,
            "annex-" + view.one().id(),
            call.page().context().day());
  }

  /** The annex as plain text. */
  @GET
  @Path("{department}/{requirement}/annex.txt")
  @Produces(MediaType.TEXT_PLAIN)
  public Response text(@Context Call call) {
    View view = view(call);
    String mark = view.isDraft() ? call.page().say("requirements.draft-mark") + "\n\n" : "";
    byte[] text = (mark + view.annex().toText()).getBytes(StandardCharsets.UTF_8);
    return file(text, "text/plain;charset=utf-8", call.page(), view, "txt");
  }

  /** The annex as a Word document. */
  @GET
  @Path("{department}/{requirement}/annex.docx")
  @Produces(WordDocument.TYPE)
  public Response word(@Context Call call) {
    Page page = call.page();
    View view = view(call);
    String mark = view.isDraft() ? page.say("requirements.draft-mark") : "";
    AnnexDocument annex = view.annex();
    WordDocument word =
        new WordDocument(
            head(page, view.head(page)),
            annex.title(),
            annex.language(),
            mark,
            page.context().day());
    annex.marked().ifPresent(word::warning);
    annex.sections().forEach(section -> write(word, annex, section));
    if (!annex.blanks().isEmpty()) {
      word.heading(1, annex.blanksTitle());
      annex.blanks().forEach(blank -> word.item(annex.listed(blank)));
    }
    return file(word.bytes(), WordDocument.TYPE, page, view, "docx");
  }

  private static WordHead head(Page page, DocumentHead head) {
    List<String> lines = new ArrayList<>();
    head.letterhead()
        .ifPresent(
            letterhead -> {
              lines.add(letterhead.name());
              lines.addAll(letterhead.lines());
            });
    return new WordHead(
        lines,
        head.number().map(number -> page.say("document.number", "number", number)).orElse(""),
        page.say("document.day", "day", page.words().day(head.day())));
  }

  private static void write(WordDocument word, AnnexDocument annex, AnnexSection section) {
    word.heading(1, section.number() + ". " + section.title());
    for (AnnexClause clause : section.clauses()) {
      word.heading(2, clause.number() + " " + clause.title());
      if (!clause.text().isEmpty()) {
        word.paragraph(clause.text());
      }
      if (!clause.rows().isEmpty()) {
        word.startTable();
        for (AnnexRow row : clause.rows()) {
          word.row(row.label(), annex.shown(row), row.blank().isPresent());
        }
        word.endTable();
      }
      for (AnnexFlag flag : clause.flags()) {
        word.warning(flag.text() + " [" + annex.cited(flag) + "]");
      }
    }
  }

  /** The KPIs as metrics of the Open Contracting Data Standard. */
  @GET
  @Path("{department}/{requirement}/metrics.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response metrics(@Context Call call) {
    Page page = call.page();
    return call.read(
        tx -> {
          StoredRequirement one =
              services.service().current(tx, call.department(), call.at("requirement"));
          Map<String, Object> tree = new LinkedHashMap<>();
          if (!one.state().equals("AGREED")) {
            tree.put("draft", page.say("requirements.draft-mark"));
          }
          tree.putAll(annex(tx, one, page).toMetrics(RequirementServices.words(page.words())));
          return Response.ok(Json.write(tree), MediaType.APPLICATION_JSON_TYPE).build();
        });
  }

  private static Response file(byte[] bytes, String type, Page page, View view, String end) {
    String name = "annex-" + view.one().id() + "-" + page.context().language() + "." + end;
    return Response.ok(bytes, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
