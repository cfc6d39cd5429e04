package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;

/** Answer pages: files of banks and paying authorities, each with what came of it. */
@Path("payments/{department}/answers")
@Produces(MediaType.TEXT_HTML)
public record AnswerPages(PaymentServices services) {

  /**
   * Form of answers.
   *
   * @param results what came of each file that was sent
   */
  public record View(
      String department, List<String> profiles, List<TakenAnswers> results, Form form) {}

  /** The form. */
  @GET
  public Response blank(@Context Call call) {
    return show(call.page(), call.department(), List.of(), Form.blank());
  }

  /**
   * Takes files; each is one piece of work.
   *
   * @throws IOException if the form cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response take(
      @PathParam("department") String department, @Context ContainerRequestContext request)
      throws IOException {
    Page page = services.page(request);
    PaymentRoles.ACTS.require(page.caller(), "answered");
    MultipartForm sent = MultipartForm.read(request.getMediaType(), Upload.of(request)::open);
    Form form = Form.of(Map.of("profile", sent.field("profile")));
    if (sent.files().isEmpty()) {
      InputFault none = Faults.at("/file", "upload.no-file");
      return show(page, department, List.of(), form.wrong(Map.of("file", none)));
    }
    List<TakenAnswers> results = new ArrayList<>();
    for (MultipartForm.FilePart file : sent.files()) {
      results.add(
          take(services, department, file.name(), sent.field("profile"), file, page.caller()));
    }
    return show(page, department, results, Form.blank());
  }

  /** Takes one file; what is wrong with it is told in its place. */
  static TakenAnswers take(
      PaymentServices services,
      String department,
      String name,
      String profile,
      MultipartForm.FilePart file,
      Caller by)
      throws IOException {
    if (file.bytes() > AnswerService.MOST_BYTES) {
      return refused(name, Message.of("payments.answers-large"));
    }
    try (InputStream in = file.open()) {
      return take(services, department, name, profile, in.readAllBytes(), by);
    }
  }

  static TakenAnswers take(
      PaymentServices services,
      String department,
      String name,
      String profile,
      byte[] bytes,
      Caller by) {
    boolean xml = AnswerService.isXml(bytes);
    if (profile.isEmpty() && !xml) {
      return refused(name, Message.of("payments.which-profile"));
    }
    try {
      return services
          .store()
          .write(
              tx ->
                  services
                      .answers()
                      .take(tx, department, name, Channels.profile(profile), bytes, by));
    } catch (ProblemException | StoreRefusal e) {
      if (e instanceof ProblemException one && one.problem().status() == 403) {
        throw e;
      }
      return refused(name, Form.faults(e).get(0).text());
    }
  }

  private static TakenAnswers refused(String name, Message why) {
    return new TakenAnswers(name, "", List.of(), List.of(why), 0, 0, 0, 0, List.of());
  }

  private Response show(Page page, String department, List<TakenAnswers> results, Form form) {
    View view = new View(department, Channels.answering(), results, form);
    return form.shown(services.web().pages().show("payments/answers", page, view));
  }
}
