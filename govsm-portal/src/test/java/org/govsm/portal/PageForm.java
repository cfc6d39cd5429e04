package org.govsm.portal;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** A form as a browser sends it: fields, and perhaps a file. */
public final class PageForm {

  private static final String BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW";

  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  public PageForm with(String name, String text) {
    return part("name=\"" + name + "\"", text);
  }

  public PageForm file(String name, String fileName, String text) {
    return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", text);
  }

  private PageForm part(String what, String text) {
    write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + what + "\r\n\r\n");
    write(text + "\r\n");
    return this;
  }

  private void write(String text) {
    body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public HttpResponse<String> to(TestPortal portal, String path, String... headers) {
    HttpRequest.Builder request = request(portal, path);
    return portal.send(headers.length == 0 ? request : request.headers(headers));
  }

  /** The request of the form, to be sent by whoever is signed in. */
  public HttpRequest.Builder request(TestPortal portal, String path) {
    byte[] start = body.toByteArray();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(start);
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return portal
        .request(path)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()));
  }
}
