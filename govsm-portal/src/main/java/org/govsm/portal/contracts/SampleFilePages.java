package org.govsm.portal.contracts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ProblemException;

/** Downloads of the sample files of the demonstration; there are none in a portal with users. */
@Path("contracts/{id}/samples/{file}")
@Produces(MediaType.APPLICATION_OCTET_STREAM)
public final class SampleFilePages {

  /** One file, or all of them together. */
  @GET
  public Response file(@Context Call call) {
    return SampleFiles.find(call.by(), call.at("id"), call.at("file"))
        .map(
            bytes ->
                Response.ok(bytes, MediaType.APPLICATION_OCTET_STREAM)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + call.at("file") + "\"")
                    .build())
        .orElseThrow(() -> ProblemException.notFound(Message.of("samples.none")));
  }
}
