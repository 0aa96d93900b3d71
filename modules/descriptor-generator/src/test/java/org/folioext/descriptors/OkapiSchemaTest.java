package org.folioext.descriptors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OkapiSchemaTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'id': 'm-1.0.0', 'nmae': 'm'} | /nmae: Okapi knows no such field",
        "{'name': 'm'} | /id: is missing",
        "{'id': 7} | /id: must be a text",
        "{'id': 'm-1.0.0', 'requires': {}} | /requires: must be a list",
        "{'id': 'm-1.0.0', 'requires': [7]} | /requires/0: must be an object",
        "{'id': 'm-1.0.0', 'requires': [{'id': 'users'}]} | /requires/0/version: is missing",
        "{'id': 'm-1.0.0', 'permissionSets': [{'permissionName': 'a', 'visible': 'yes'}]}"
            + " | /permissionSets/0/visible: must be true or false",
        "{'id': 'm-1.0.0', 'provides': [{'id': 'a', 'version': '1.0', 'handlers': [{'method': 'GET'}]}]}"
            + " | /provides/0/handlers/0/method: Okapi knows no such field",
        "{'id': 'm-1.0.0', 'launchDescriptor': {'waitIterations': '7'}}"
            + " | /launchDescriptor/waitIterations: must be a number",
        "{'id': 'm-1.0.0', 'env': [{'name': 'A', 'required': true}]}"
            + " | /env/0/required: Okapi knows no such field",
        "{'id': 'm-1.0.0', 'metadata': []} | /metadata: must be an object",
      })
  void whatOkapiRefusesIsNamed(String descriptor, String said) {
    assertThat(OkapiSchema.MODULE.mistakes(DescriptorsTest.object(descriptor.replace('\'', '"'))))
        .containsExactly(said);
  }

  @Test
  void whatOkapiTakesIsTaken() {
    assertThat(OkapiSchema.MODULE.mistakes(Books.descriptors().module())).isEmpty();
    assertThat(OkapiSchema.DEPLOYMENT.mistakes(Books.descriptors().deployment())).isEmpty();
  }

  @Test
  void aDeploymentNamesItsModule() {
    assertThat(OkapiSchema.DEPLOYMENT.mistakes(DescriptorsTest.object("{}")))
        .containsExactly("/srvcId: is missing");
  }
}
