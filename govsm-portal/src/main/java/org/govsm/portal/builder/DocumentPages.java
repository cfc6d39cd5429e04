package org.govsm.portal.builder;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.source.BrokenFileException;
import org.govsm.portal.contracts.TermsForms;
import org.govsm.portal.contracts.TermsText;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Documents: terms in JSON or XML, pasted or uploaded, begin a draft. Nothing is recorded before a
 * second person signs.
 */
@Path("contract-drafts/document")
@Produces(MediaType.TEXT_HTML)
public final class DocumentPages {

  private final BuilderServices services;
  private final TermsForms forms;

  DocumentPages(BuilderServices services) {
    this.services = services;
    this.forms = new TermsForms(services.contracts(), services.web().pages());
  }

  /** What was sent: the text, which contract it amends, and the version of it that was seen. */
  private record Sent(TermsText text, String amends, int version) {

    static Sent of(MultipartForm form) throws IOException {
      String taken = form.field("take"); // the newer version, taken on purpose
      String version = taken.isEmpty() ? form.field("version") : taken;
      return new Sent(
          new TermsText(typed(form)),
          form.field("amend"),
          version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0);
    }

    /** A file that was chosen counts, else what stands in the field. */
    private static String typed(MultipartForm form) throws IOException {
      Optional<MultipartForm.FilePart> file = form.file();
      if (file.isEmpty()) {
        return form.field("terms");
      }
      try (InputStream in = file.get().open()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    /** The same document sent twice begins one draft. */
    Form form() {
      return Form.of(
          Map.of("text", text.toString(), "amend", amends, "version", String.valueOf(version)));
    }
  }

  /**
   * Begins a draft, or says what is wrong with the terms.
   *
   * @throws IOException if the body cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response begin(InputStream body, @Context ContainerRequestContext request)
      throws IOException {
    byte[] bytes = body.readAllBytes();
    Page page = services.web().pages().page(request);
    Sent sent =
        Sent.of(MultipartForm.read(request.getMediaType(), () -> new ByteArrayInputStream(bytes)));
    Optional<WrittenContract> amended = services.web().read(tx -> amended(tx, page, sent.amends()));
    try {
      Map<String, ? extends @Nullable Object> terms = sent.text().tree();
      return sent.form()
          .once(services.web().idempotency(), page, tx -> begun(tx, page, sent, terms));
    } catch (BrokenFileException e) {
      return refused(page, sent, amended, TermsText.placed(e));
    } catch (ProblemException | StoreRefusal e) {
      return refused(page, sent, amended, sent.text().placed(Form.faults(e)));
    }
  }

  private Response refused(
      Page page, Sent sent, Optional<WrittenContract> amended, List<TypedText.Placed> faults) {
    return forms.show(page, amended, sent.version(), sent.text(), faults);
  }

  /** The contract that is amended; that of another department is refused. */
  private Optional<WrittenContract> amended(Transaction tx, Page page, String id) {
    Optional<WrittenContract> amended =
        Optional.of(id)
            .filter(one -> !one.isEmpty())
            .map(one -> services.contracts().contracts().current(tx, one));
    amended.ifPresent(one -> page.caller().requireDepartment(one.stored().department()));
    return amended;
  }

  private String begun(
      Transaction tx, Page page, Sent sent, Map<String, ? extends @Nullable Object> terms) {
    Optional<WrittenContract> amended = amended(tx, page, sent.amends());
    amended.ifPresent(
        one -> Versions.require(sent.version(), one.stored().version(), "store.contract-stale"));
    if (amended.isEmpty()) {
      services.contracts().contracts().checkNew(tx, terms);
    } else {
      services.contracts().contracts().check(tx, sent.amends(), terms);
    }
    String department =
        amended
            .map(one -> one.stored().department())
            .orElseGet(() -> Trees.text(Trees.object(terms.get("buyer")), "id").orElse(""));
    return services.drafts().start(tx, department, terms, amended, page.caller()).path();
  }
}
