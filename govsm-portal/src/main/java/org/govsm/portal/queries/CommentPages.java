package org.govsm.portal.queries;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;

/** Comment pages: files of comments are uploaded, and an officer decides on each comment. */
@Path("queries/{department}/comments")
@Produces(MediaType.TEXT_HTML)
public record CommentPages(CommentIntake intake, CommentService comments) {

  private static final int IMPORTS = 20;
  private static final int FORBIDDEN = 403;

  /** The comments that wait, and the files that they came in. */
  @GET
  public Response show(@Context Call call) {
    DepartmentIds.require(call.department());
    return show(call, Optional.empty(), Optional.empty(), Form.blank());
  }

  /**
   * Takes a file.
   *
   * @throws IOException if the form cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(@Context Call call) throws IOException {
    MultipartForm sent =
        MultipartForm.read(call.request().getMediaType(), Upload.of(call.request())::open);
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : List.of("layout", "account", "platform")) {
      typed.put(name, sent.field(name));
    }
    Form form = Form.of(typed);
    Optional<MultipartForm.FilePart> file = sent.file();
    if (file.isEmpty() || file.get().bytes() > CommentIntake.MOST_BYTES) {
      String key = file.isEmpty() ? "upload.no-file" : "queries.comments-large";
      Form wrong = form.wrong(Map.of("file", Faults.at("/file", key)));
      return show(call, Optional.empty(), Optional.empty(), wrong);
    }
    CommentIntake.Brought brought =
        new CommentIntake.Brought(
            form.typed("layout"), form.typed("account"), form.typed("platform"));
    byte[] bytes;
    try (InputStream in = file.get().open()) {
      bytes = in.readAllBytes();
    }
    try {
      CommentsImported now =
          call.write(tx -> intake.bring(tx, call.department(), bytes, brought, call.by()));
      return show(call, Optional.of(now), Optional.empty(), Form.blank());
    } catch (ProblemException | StoreRefusal e) {
      return refused(call, form, e);
    }
  }

  /** Makes queries of the comments that were chosen. */
  @POST
  @Path("take")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@Context Call call) {
    Form form = call.form();
    return decided(
        call,
        tx ->
            comments.take(
                tx,
                call.department(),
                form.each("comment"),
                form.typed("title").strip(),
                form.typed("queryCategory"),
                call.page().words(),
                call.by()));
  }

  /** Keeps that the comments that were chosen are no queries. */
  @POST
  @Path("aside")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response aside(@Context Call call) {
    Form form = call.form();
    return decided(
        call,
        tx ->
            comments.setAside(
                tx, call.department(), form.each("comment"), form.typed("reason"), call.by()));
  }

  private Response decided(Call call, Function<Transaction, CommentsDecided> work) {
    List<CommentsDecided> done = new ArrayList<>();
    try {
      Response to =
          call.once(
              tx -> {
                done.clear();
                done.add(work.apply(tx));
                return "/queries/" + call.department() + "/comments";
              });
      boolean open = !done.isEmpty() && !done.get(0).refused().isEmpty();
      return open ? show(call, Optional.empty(), Optional.of(done.get(0)), call.form()) : to;
    } catch (ProblemException | StoreRefusal e) {
      return refused(call, call.form(), e);
    }
  }

  private Response refused(Call call, Form form, RuntimeException refused) {
    if (refused instanceof ProblemException one && one.problem().status() == FORBIDDEN) {
      throw refused;
    }
    Form.requireFound(refused);
    Form wrong = form.refused(refused, CommentPages::field, "file");
    return show(call, Optional.empty(), Optional.empty(), told(wrong, refused));
  }

  /** Of a file all lines are told, each by its number. */
  private static Form told(Form wrong, RuntimeException refused) {
    Map<String, InputFault> all = new LinkedHashMap<>(wrong.errors());
    Form.faults(refused).stream()
        .filter(fault -> fault.pointer().startsWith("/lines/"))
        .forEach(fault -> all.put(fault.pointer().substring(1).replace('/', '-'), fault));
    return wrong.wrong(all);
  }

  static Optional<String> field(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return pointer.startsWith("/lines/")
        ? Optional.empty()
        : Optional.of(name).filter(text -> !text.isEmpty());
  }

  private Response show(
      Call call,
      Optional<CommentsImported> imported,
      Optional<CommentsDecided> decided,
      Form form) {
    QueryForms forms = new QueryForms(call.page());
    CommentsView view =
        call.read(
            tx ->
                new CommentsView(
                    call.department(),
                    imported,
                    decided,
                    CommentsView.proposed(tx, call.department()),
                    new Comments(tx).proposed(call.department()),
                    new Comments(tx).newest(call.department(), IMPORTS),
                    forms.upload(tx, call.department()),
                    forms.take(),
                    forms.reason(),
                    call.page().mayPost("/queries/{department}/comments/take"),
                    new QueryWords(call.page()),
                    form));
    return form.shown(call.show("queries/comments", view));
  }
}
