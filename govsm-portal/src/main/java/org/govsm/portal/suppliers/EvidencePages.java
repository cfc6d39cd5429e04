package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
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
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
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
  public Response check(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      @Context ContainerRequestContext request)
      throws IOException {
    Page page = services.web().pages().page(request);
    MultipartForm sent = MultipartForm.read(request.getMediaType(), Upload.of(request)::open);
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
          services
              .web()
              .store()
              .write(
                  tx -> {
                    StoredRecord before = services.service().current(tx, department, supplier);
                    SupplierServices.requireSeen(before, form.version());
                    return services.checks().check(tx, before, check, file, page.caller());
                  });
      return Form.seeOther(page, SupplierServices.at(now) + "#checks");
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, EvidencePages::field, "check");
      SupplierView view =
          services
              .web()
              .store()
              .read(
                  tx ->
                      views.of(
                          tx,
                          page,
                          services.service().current(tx, department, supplier),
                          wrong,
                          wrong.errors()));
      return Response.fromResponse(services.web().pages().show("suppliers/supplier", page, view))
          .status(SupplierServices.status(e))
          .build();
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
      throw ProblemException.of(SupplierService.fault("/file", "suppliers.file-size"));
    }
    try (InputStream in = file.get().open()) {
      return Optional.of(in.readAllBytes());
    }
  }

  /** A file that is evidence of the supplier. */
  @GET
  @Path("{department}/{supplier}/evidence/{digest}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response evidence(
      @PathParam("department") String department,
      @PathParam("supplier") String supplier,
      @PathParam("digest") String digest) {
    byte[] bytes =
        services
            .web()
            .store()
            .read(
                tx -> {
                  StoredRecord one = services.service().current(tx, department, supplier);
                  if (!CheckService.isEvidence(one, digest)
                      || tx.evidence().find(digest).isEmpty()) {
                    throw ProblemException.notFound(
                        Message.of("store.no-evidence").with("what", digest));
                  }
                  try (InputStream in = tx.evidence().open(digest)) {
                    return in.readAllBytes();
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
    return Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"evidence-" + digest.substring(digest.length() - 8) + ".bin\"")
        .build();
  }
}
