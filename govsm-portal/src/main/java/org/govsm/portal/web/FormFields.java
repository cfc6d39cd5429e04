package org.govsm.portal.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Form fields of a request, looked at before the resource does, and left as they were. */
public final class FormFields {

  private FormFields() {}

  /**
   * A field of the form.
   *
   * @return empty if the body is no form, or has no such field
   * @throws IOException if the body cannot be read
   */
  public static Optional<String> find(ContainerRequestContext request, String name)
      throws IOException {
    @Nullable MediaType type = request.getMediaType();
    if (type == null) {
      return Optional.empty();
    } else if (type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
      return Optional.of(MultipartForm.read(type, body(request)).field(name));
    } else if (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
      String form = new String(buffered(request), StandardCharsets.UTF_8);
      TurnedText.refuseForm(form);
      return encoded(form, name);
    }
    return Optional.empty();
  }

  /**
   * The names of the fields that a form of the address kind has more than once, in their order.
   *
   * @throws IOException if the body cannot be read
   */
  static Set<String> twice(ContainerRequestContext request) throws IOException {
    @Nullable MediaType type = request.getMediaType();
    if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
      return Set.of();
    }
    Set<String> seen = new HashSet<>();
    Set<String> twice = new LinkedHashSet<>();
    for (String one : new String(buffered(request), StandardCharsets.UTF_8).split("&", -1)) {
      String name = decoded(one.split("=", 2)[0]);
      if (!name.isEmpty() && !seen.add(name)) {
        twice.add(name);
      }
    }
    return twice;
  }

  private static FileSource body(ContainerRequestContext request) throws IOException {
    Optional<Upload> upload = Upload.find(request);
    if (upload.isPresent()) {
      return upload.get()::open;
    }
    byte[] bytes = buffered(request);
    return () -> new ByteArrayInputStream(bytes);
  }

  private static byte[] buffered(ContainerRequestContext request) throws IOException {
    byte[] bytes = request.getEntityStream().readAllBytes();
    request.setEntityStream(new ByteArrayInputStream(bytes));
    return bytes;
  }

  private static Optional<String> encoded(String form, String name) {
    return Arrays.stream(form.split("&", -1))
        .filter(one -> one.startsWith(name + "="))
        .map(one -> decoded(one.substring(name.length() + 1)))
        .findFirst();
  }

  /** A part of an address or a form as it was before it was encoded; nothing where it is none. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
