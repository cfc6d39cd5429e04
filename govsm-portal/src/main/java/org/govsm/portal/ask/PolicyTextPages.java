package org.govsm.portal.ask;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.policy.PolicyParagraph;
import org.govsm.governance.policy.PolicySection;
import org.govsm.governance.policy.PolicyText;
import org.govsm.governance.policy.PolicyTexts;
import org.govsm.portal.paper.WordDocument;
import org.govsm.portal.paper.WordHead;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;

/**
 * Policy text pages: a policy made of the facts that are typed, as a page, a PDF and a Word
 * document. Nothing is kept.
 */
@Path("policy-texts")
@Produces(MediaType.TEXT_HTML)
public record PolicyTextPages(Pages pages) {

  /**
   * A policy.
   *
   * @param policy its code; empty where none is chosen yet
   * @param text what it says; nothing where a fact is wrong
   */
  public record View(
      String policy,
      List<FormField> fields,
      boolean hasGrounds,
      List<String> grounds,
      Map<String, InputFault> errors,
      Optional<PolicyText> text) {

    private static final Pattern BLANKS = Pattern.compile("(?=\\[)|(?<=\\])");

    /** The policies that can be made. */
    public List<String> policies() {
      return PolicyTexts.policies();
    }

    /** What stands above it on paper. */
    public DocumentHead head(Page page) {
      String title =
          text.map(one -> page.words().say(one.title())).orElse(page.say("policy-text.title"));
      return DocumentHead.ofAnswer(title, page.context().day());
    }

    /** A paragraph in pieces: each blank, and what stands between them. */
    public static List<String> pieces(String text) {
      return BLANKS.splitAsStream(text).toList();
    }
  }

  /** The policies, or one with its form and its text. */
  @GET
  public Response show(@Context Call call) {
    return call.show("ask/policytexts", view(call));
  }

  /** A policy as a document (PDF). */
  @GET
  @Path("policy.pdf")
  @Produces(Pages.PDF)
  public Response pdf(@Context Call call) {
    View view = view(call);
    text(view);
    Page page = call.page();
    return pages.print("ask/policytexts", page, view, name(view, page), page.context().day());
  }

  /** A policy as a Word document. */
  @GET
  @Path("policy.docx")
  @Produces(WordDocument.TYPE)
  public Response word(@Context Call call) {
    View view = view(call);
    PolicyText text = text(view);
    Page page = call.page();
    String name = name(view, page) + "-" + page.words().language() + ".docx";
    return Response.ok(word(text, page), WordDocument.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private static PolicyText text(View view) {
    return view.text()
        .orElseThrow(() -> ProblemException.notFound(Message.of("policy-text.no-text")));
  }

  private static String name(View view, Page page) {
    String policy = view.policy().toLowerCase(Locale.ROOT).replace('_', '-');
    return "policy-" + policy + "-" + page.context().day();
  }

  private static byte[] word(PolicyText text, Page page) {
    String day = page.say("document.day", "day", page.words().day(page.context().day()));
    WordDocument word =
        new WordDocument(
            new WordHead(List.of(), "", day),
            page.words().say(text.title()),
            page.words().language(),
            text.missing().isEmpty() ? "" : page.say("policy-text.draft"),
            page.context().day());
    if (!text.missing().isEmpty()) {
      word.warning(page.say("policy-text.missing"));
      text.missing().forEach(fact -> word.item(page.say("policy-text.field." + fact)));
    }
    int number = 1;
    for (PolicySection section : text.sections()) {
      word.heading(1, number + ". " + page.words().say(section.heading()));
      int inner = 1;
      for (PolicyParagraph one : section.paragraphs()) {
        word.paragraph(number + "." + inner++ + " " + page.words().say(one.text()));
        word.item(page.words().say(one.citation().said()));
      }
      number++;
    }
    return word.bytes();
  }

  private static View view(Call call) {
    Form form = Form.sent(call.request().getUriInfo().getQueryParameters());
    String policy = form.typed("policy");
    if (!PolicyTexts.policies().contains(policy)) {
      return new View("", List.of(), false, List.of(), Map.of(), Optional.empty());
    }
    Page page = call.page();
    return PolicyTexts.ask(new PolicyForm(policy, form).asked(page.context().day()))
        .fold(
            decided -> view(new PolicyForm(policy, form), page, Map.of(), decided.found()),
            faults -> {
              Map<String, InputFault> errors = new LinkedHashMap<>();
              faults.forEach(one -> errors.putIfAbsent(PolicyForm.field(one.pointer()), one));
              PolicyForm wrong = new PolicyForm(policy, form.wrong(errors));
              return view(wrong, page, errors, Optional.empty());
            });
  }

  private static View view(
      PolicyForm form, Page page, Map<String, InputFault> errors, Optional<PolicyText> text) {
    return new View(
        form.policy(), form.fields(page), form.hasGrounds(), form.grounds(), errors, text);
  }
}
