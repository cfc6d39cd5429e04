package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/** Downloads of the sample files of the demonstration; there are none in a portal with users. */
@Path("contracts/{id}")
public final class SampleFilePages {

  /** One file. */
  @GET
  @Path("samples/{file}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response file(
      @PathParam("id") String id,
      @PathParam("file") String file,
      @Context ContainerRequestContext request) {
    return saved(
        SampleFiles.find(Caller.of(request), id, file),
        file,
        MediaType.APPLICATION_OCTET_STREAM);
  }

  /** All files of the contract together. */
  @GET
  @Path("samples.zip")
  @Produces("application/zip")
  public Response archive(@PathParam("id") String id, @Context ContainerRequestContext request) {
    return saved(
        SampleFiles.archive(Caller.of(request), id), id + "-samples.zip", "application/zip");
  }

  private static Response saved(Optional<byte[]> bytes, String name, String type) {
    return bytes
        .map(
            all ->
                Response.ok(all, type)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                    .build())
        .orElseThrow(() -> ProblemException.notFound(Message.of("samples.none")));
  }
}
