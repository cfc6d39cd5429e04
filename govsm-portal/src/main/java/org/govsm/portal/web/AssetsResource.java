package org.govsm.portal.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Assets: style, icons and fonts that pages refer to, and no other file. A browser keeps them and
 * asks each time whether they still hold.
 */
@Path("assets")
public final class AssetsResource {

  private static final String FOLDER = "assets/";
  private static final Map<String, String> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("govsm.css", "text/css;charset=utf-8");
    TYPES.put("icons.svg", "image/svg+xml");
    TYPES.put("mark.svg", "image/svg+xml");
    TYPES.put("fonts/OFL.txt", "text/plain;charset=utf-8");
    TYPES.put("fonts/noto-sans-latin-wght-normal.woff2", "font/woff2");
    TYPES.put("fonts/noto-sans-devanagari-devanagari-wght-normal.woff2", "font/woff2");
    TYPES.put("fonts/noto-sans-devanagari-latin-ext-wght-normal.woff2", "font/woff2");
  }

  private final Map<String, Asset> files;

  private AssetsResource(Map<String, Asset> files) {
    this.files = files;
  }

  /** One file. Its bytes are shared and never changed. */
  static final class Asset {
    final byte[] bytes;
    final String type;
    final EntityTag tag;

    Asset(byte[] bytes, String type, EntityTag tag) {
      this.bytes = bytes;
      this.type = type;
      this.tag = tag;
    }
  }

  /** The files that come with the portal. */
  public static AssetsResource shipped() {
    return new AssetsResource(Shipped.FILES);
  }

  /** Read once, however many portals a process has. */
  private static final class Shipped {

    private static final Map<String, Asset> FILES = new LinkedHashMap<>();

    static {
      TYPES.forEach((name, type) -> FILES.put(name, asset(Resources.read(FOLDER + name), type)));
    }
  }

  /**
   * One file.
   *
   * @param name its name below {@code /assets/}
   * @return the file, or that it has not changed
   */
  @GET
  @Path("{name: .+}")
  public Response get(@PathParam("name") String name, @Context Request request) {
    Asset asset = Optional.ofNullable(files.get(name)).orElseThrow(NotFoundException::new);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(asset.tag);
    Response.ResponseBuilder answer =
        unchanged != null ? unchanged : Response.ok(asset.bytes, asset.type).tag(asset.tag);
    return answer.header(HttpHeaders.CACHE_CONTROL, "public, no-cache").build();
  }

  private static Asset asset(byte[] bytes, String type) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Asset(bytes, type, new EntityTag(HexFormat.of().formatHex(hash, 0, 16)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
