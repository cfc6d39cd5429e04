package org.govsm.portal.web;

import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that pages refer to: these and no others are served. */
public final class Assets {

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

  private Assets(Map<String, Asset> files) {
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

  /** Reads the files that come with the portal. */
  public static Assets shipped() {
    Map<String, Asset> files = new LinkedHashMap<>();
    TYPES.forEach((name, type) -> files.put(name, asset(Resources.read(FOLDER + name), type)));
    return new Assets(files);
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(files.get(name));
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
