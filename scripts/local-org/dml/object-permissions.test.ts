/** Rights to objects that Apex gives a permission set, told by Apex tests. */
import { playApexTests } from '../testing/play-apex-tests.testing.ts';

playApexTests({
  'classes/PermissionsTest.cls': `@IsTest
private class PermissionsTest {
  static List<String> errorsOf(ObjectPermissions rights) {
    PermissionSet permissions = new PermissionSet(Name = 'Seller', Label = 'Seller');
    insert permissions;
    rights.ParentId = permissions.Id;
    rights.SobjectType = 'Account';
    List<String> messages = new List<String>();
    for (Database.Error error : Database.insert(rights, false).getErrors()) {
      Assert.areEqual(StatusCode.FIELD_INTEGRITY_EXCEPTION, error.getStatusCode());
      messages.add(error.getMessage());
    }
    return messages;
  }
  @IsTest static void editingStandsOnReading() {
    Assert.areEqual(
      new List<String>{ 'Permission Edit Account depends on permission(s): Read Account' },
      errorsOf(new ObjectPermissions(PermissionsEdit = true))
    );
  }
  @IsTest static void noneIsNothing() {
    Assert.areEqual(
      new List<String>{ 'You must enable at least one permission.' },
      errorsOf(new ObjectPermissions(PermissionsRead = false))
    );
  }
  @IsTest static void allTogetherAreFine() {
    Assert.areEqual(
      new List<String>(),
      errorsOf(new ObjectPermissions(PermissionsRead = true, PermissionsEdit = true, PermissionsDelete = true))
    );
  }
}`,
});
