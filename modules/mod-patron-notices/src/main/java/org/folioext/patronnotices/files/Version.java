package org.folioext.patronnotices.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that was built. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties module = new Properties();
    try (InputStream input =
        NoticeRule.class.getResourceAsStream("/org/folioext/patronnotices/module.properties")) {
      module.load(input);
    }
    return new String[] {"notices " + module.getProperty("version")};
  }
}
