package org.govsm.portal.posts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Message;
import org.govsm.governance.post.PostDraft;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;

/** Feed pages: a feed of the website is uploaded, and drafts are made of the items chosen. */
@Path("posts/{department}/feed")
@Produces(MediaType.TEXT_HTML)
public record FeedPages(FeedService feeds) {

  private static final int MOST_BYTES = 1_000_000;
  private static final String FILE = "file";

  /**
   * Form of a feed, and its items once it was read.
   *
   * @param problems why the file is no feed
   */
  public record View(
      String department,
      Optional<String> feed,
      List<FormInput> inputs,
      List<FeedItem> items,
      List<SourceProblem> problems,
      Form form) {

    /** Whether a draft can still be made. */
    public boolean hasNew() {
      return items.stream().anyMatch(FeedItem::isNew);
    }
  }

  /** The form. */
  @GET
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    return show(call, Optional.empty(), List.of(), List.of(), Form.of(Map.of("language", "en")));
  }

  /**
   * Reads a feed and shows its items; of those that were chosen it makes drafts.
   *
   * @throws IOException if the form cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(@Context Call call) throws IOException {
    DepartmentIds.require(call.department());
    call.by().requireDepartment(call.department());
    MultipartForm sent =
        MultipartForm.read(call.request().getMediaType(), Upload.of(call.request())::open);
    Form form =
        Form.of(Map.of("language", sent.field("language"), "account", sent.field("account")));
    Optional<String> feed = feed(sent);
    if (feed.isEmpty()) {
      return wrong(call, form, FILE, Message.of("upload.no-file"));
    } else if (feed.get().length() > MOST_BYTES) {
      return wrong(call, form, FILE, Message.of("posts.feed-large"));
    }
    byte[] bytes = feed.get().getBytes(StandardCharsets.UTF_8);
    List<PostDraft> drafts;
    try {
      drafts = FeedService.read(FILE, bytes, language(form));
    } catch (BrokenFileException e) {
      return show(call, Optional.empty(), List.of(), e.problems(), form);
    } catch (ProblemException e) {
      return wrong(call, form, FILE, Form.faults(e).get(0).text());
    }
    List<PostDraft> chosen =
        drafts.stream().filter(one -> !sent.field("item-" + one.id()).isEmpty()).toList();
    boolean drafting = sent.field("do").equals("draft");
    if (drafting && (chosen.isEmpty() || form.typed("account").isEmpty())) {
      String field = chosen.isEmpty() ? "items" : "account";
      Form refused =
          form.wrong(Map.of(field, Faults.at("/" + field, "posts.feed-choose-" + field)));
      return show(call, feed, known(call, drafts), List.of(), refused);
    }
    List<FeedItem> items =
        drafting ? drafted(call, chosen, form.typed("account")) : known(call, drafts);
    return show(call, drafting ? Optional.empty() : feed, items, List.of(), form);
  }

  private static String language(Form form) {
    return form.typed("language").isEmpty() ? "en" : form.typed("language");
  }

  /** The file, or the same text sent again by the page that shows its items. */
  private static Optional<String> feed(MultipartForm sent) throws IOException {
    Optional<MultipartForm.FilePart> file = sent.file();
    if (file.isEmpty()) {
      return Optional.of(sent.field("feed")).filter(text -> !text.isEmpty());
    }
    try (InputStream in = file.get().open()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  private List<FeedItem> known(Call call, List<PostDraft> drafts) {
    return call.read(
        tx -> drafts.stream().map(one -> feeds.item(tx, call.department(), one)).toList());
  }

  private List<FeedItem> drafted(Call call, List<PostDraft> chosen, String account) {
    return call.write(
        tx ->
            chosen.stream()
                .map(one -> feeds.draft(tx, call.department(), one, account, call.by()))
                .toList());
  }

  private Response wrong(Call call, Form form, String field, Message why) {
    return show(
        call,
        Optional.empty(),
        List.of(),
        List.of(),
        form.wrong(Map.of(field, Faults.at("/" + field, why))));
  }

  private Response show(
      Call call,
      Optional<String> feed,
      List<FeedItem> items,
      List<SourceProblem> problems,
      Form form) {
    Page page = call.page();
    List<Choice> accounts = call.read(tx -> DraftChoices.accounts(tx, call.department(), page));
    List<FormInput> inputs =
        PostInputs.variant(page, accounts).stream()
            .filter(one -> one.name().equals(feed.isPresent() ? "account" : "language"))
            .map(one -> one.name().equals("language") ? called(one, page) : one)
            .toList();
    View view = new View(call.department(), feed, inputs, items, problems, form);
    return form.shown(call.show("posts/feed", view));
  }

  private static FormInput called(FormInput language, Page page) {
    return language.called(
        page.say("posts.field.feedLanguage"), page.say("posts.hint.feedLanguage"));
  }
}
