package org.govsm.portal.demo;

import java.util.Map;
import java.util.TreeMap;

/** All files of readings of the demonstration, made anew: the same bytes each time. */
final class DemoFiles {

  private DemoFiles() {}

  /** Their bytes by the path in the folder {@code readings}. */
  static Map<String, byte[]> all() {
    Map<String, byte[]> files = new TreeMap<>();
    YoutubeFiles.addTo(files);
    MetaFiles.addTo(files);
    OtherFiles.addTo(files);
    FestivalFiles.addTo(files);
    PilotFiles.addTo(files);
    return files;
  }
}
