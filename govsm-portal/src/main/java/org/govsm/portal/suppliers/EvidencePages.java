package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Upload;

/** Evidence of checks of a supplier: entered with its file, and given as it came. */
@Path("suppliers")
@Produces(MediaType.TEXT_HTML)
public final class EvidencePages {

  private static final int MOST = 5 * 1024 * 1024;
  private static final List<String> FIELDS =
      List.of("check", "number", "outcome", "source", "name", "until");

  private final SupplierServices services;
  private final SupplierViews views;

  EvidencePages(SupplierServices services) {
    this.services = services;
    this.views = new SupplierViews(services);
  }

  /**
   * Adds evidence of a check.
   *
   * @throws IOException if the form cannot be read
   */
  @POST
  @Path("{department}/{supplier}/checks")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response check(@Context Call call) throws IOException {
    MultipartForm sent =
        MultipartForm.read(call.request().getMediaType(), Upload.of(call.request())::open);
    Map<String, Object> check = new LinkedHashMap<>();
    Map<String, String> typed = new LinkedHashMap<>();
    for (String field : FIELDS) {
      typed.put(field, sent.field(field));
      if (!sent.field(field).isEmpty()) {
        check.put(field, sent.field(field));
      }
    }
    typed.put("version", sent.field("version"));
    Form form = Form.of(typed);
    try {
      Optional<byte[]> file = bytes(sent);
      StoredRecord now =
          call.write(
              tx -> {
                StoredRecord before = services.current(tx, call);
                SupplierServices.requireSeen(before, form.version());
                return services.checks().check(tx, before, check, file, call.by());
              });
      return Form.seeOther(call.page(), SupplierServices.at(now) + "#checks");
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, EvidencePages::field, "check");
      return views.show(call, "suppliers/supplier", wrong);
    }
  }

  private static Optional<String> field(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return Optional.of(name).filter(one -> FIELDS.contains(one) || one.equals("file"));
  }

  private static Optional<byte[]> bytes(MultipartForm sent) throws IOException {
    Optional<MultipartForm.FilePart> file = sent.file();
    if (file.isEmpty()) {
      return Optional.empty();
    } else if (file.get().bytes() > MOST) {
      throw ProblemException.of(Faults.at("/file", "suppliers.file-size"));
    }
    try (InputStream in = file.get().open()) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** A file that is evidence of the supplier. */
  @GET
  @Path("{department}/{supplier}/evidence/{digest}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response evidence(@Context Call call) {
    byte[] bytes =
        call.read(
            tx -> {
              StoredRecord one =
                  services.service().current(tx, call.department(), call.at("supplier"));
              if (!CheckService.isEvidence(one, call.at("digest"))
                  || tx.evidence().find(call.at("digest")).isEmpty()) {
                throw ProblemException.notFound("store.no-evidence", call.at("digest"));
              }
              try (InputStream in = tx.evidence().open(call.at("digest"))) {
                return in.readAllBytes();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"evidence-"
                + call.at("digest").substring(call.at("digest").length() - 8)
                + ".bin\"")
        .build();
  }
}
