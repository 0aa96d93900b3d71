package org.folioext.okapi.pg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A key and a certificate for localhost that certifies itself, made for one test by the JDK's
 * keytool.
 *
 * @param certificate as PEM text
 * @param certificateFile the same in a file
 * @param keyFile the key as a PEM file that only its owner reads
 */
record ServerKey(String certificate, Path certificateFile, Path keyFile) {
  private static final String WORD = "changeit";

  static ServerKey make(Path folder) throws IOException, GeneralSecurityException {
    Path store = folder.resolve("store.p12");
    run(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-keyalg",
        "RSA",
        "-alias",
        "server",
        "-dname",
        "CN=localhost",
        "-ext",
        "san=dns:localhost",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        WORD);
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, WORD.toCharArray());
    }
    String certificate = pem("CERTIFICATE", keys.getCertificate("server").getEncoded());
    String key = pem("PRIVATE KEY", keys.getKey("server", WORD.toCharArray()).getEncoded());
    Path certificateFile = Files.writeString(folder.resolve("server.crt"), certificate);
    Path keyFile = Files.writeString(folder.resolve("server.key"), key);
    Files.setPosixFilePermissions(keyFile, PosixFilePermissions.fromString("rw-------"));
    return new ServerKey(certificate, certificateFile, keyFile);
  }

  private static String pem(String what, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
  }

  private static void run(String... command) throws IOException {
    try {
      int status =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor();
      if (status != 0) {
        throw new IOException(command[0] + " ended with " + status);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
