package org.folioext.marc.io.write;

import java.io.OutputStream;
import org.folioext.marc.io.SourceFormat;

/** Makes writers. Stateless. */
public final class Writers {
  private Writers() {}

  /** A writer with the {@linkplain WriterOptions#USUAL usual} options. */
  public static RecordWriter of(SourceFormat format, OutputStream out) {
    return of(format, out, WriterOptions.USUAL);
  }

  /**
   * A writer of a format.
   *
   * @param out buffered by the caller; closed with the writer
   */
  public static RecordWriter of(SourceFormat format, OutputStream out, WriterOptions options) {
    FormatWriter writer =
        switch (format) {
          case ISO_2709 -> new Iso2709Writer(options.coding());
          case MARC_XML -> new XmlWriter();
          case MARC_JSON -> new JsonWriter(options.jsonLines());
          case MRK -> new MrkWriter();
        };
    return new FittingWriter(writer, out, options.lenient());
  }
}
