package org.govsm.portal.web;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON bodies: resources take and return trees. */
@Consumes("application/json")
@Produces({"application/json", ProblemDetail.MEDIA_TYPE})
public final class JsonBodies
    implements MessageBodyReader<Map<String, @Nullable Object>>,
        MessageBodyWriter<Map<String, @Nullable Object>> {

  @Override
  public boolean isReadable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return type == Map.class;
  }

  @Override
  public Map<String, @Nullable Object> readFrom(
      Class<Map<String, @Nullable Object>> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, String> headers,
      InputStream body)
      throws IOException {
    return Json.readSent(body.readAllBytes());
  }

  @Override
  public boolean isWriteable(Class<?> type, Type generic, Annotation[] on, MediaType media) {
    return Map.class.isAssignableFrom(type);
  }

  @Override
  public void writeTo(
      Map<String, @Nullable Object> tree,
      Class<?> type,
      Type generic,
      Annotation[] on,
      MediaType media,
      MultivaluedMap<String, Object> headers,
      OutputStream body)
      throws IOException {
    body.write(Json.write(tree));
  }
}
