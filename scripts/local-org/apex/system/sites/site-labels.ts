/**
 * `Label.site.…`: the platform's own labels, on which the pages and controllers that Salesforce generates for a site
 * rest. Their names are Salesforce's, their words are ours. Salesforce Help, "Site Standard Labels".
 */
const LABELS: Readonly<Record<string, string>> = {
  authorization_required: 'Authorization Required',
  bandwidth_limit_exceeded: 'Bandwidth Limit Exceeded',
  change_password: 'Change Password',
  change_your_password: 'Change Your Password',
  community_nickname: 'Nickname',
  confirm_password: 'Confirm Password',
  down_for_maintenance: 'Down For Maintenance',
  email: 'Email',
  email_is_required: 'Email is required.',
  email_us: 'email us',
  enter_password: 'Enter your password.',
  error: 'Error',
  error2: 'Error: {0}',
  file_not_found: 'File Not Found',
  forgot_password: 'Forgot Password',
  forgot_password_confirmation: 'Forgot Password Confirmation',
  forgot_your_password_q: 'Forgot Your Password?',
  go_to_login_page: 'Go to Login Page',
  in_maintenance: 'In Maintenance',
  invalid_email: 'Enter a valid email address.',
  lastname_is_required: 'Last name is required.',
  limit_exceeded: 'Limit Exceeded',
  login: 'Login',
  login_button: 'Login',
  login_or_register_first: 'Log in or register first.',
  logout: 'Logout',
  new_password: 'New Password',
  new_user_q: 'New User?',
  old_password: 'Old Password',
  page_not_found: 'Page Not Found',
  page_not_found_detail: 'Page not found: {0}',
  password: 'Password',
  passwords_dont_match: 'Passwords did not match.',
  powered_by: 'Powered by',
  register: 'Register',
  registration_confirmed: 'Registration Confirmed',
  site_login: 'Site Login',
  site_under_construction: 'Site Under Construction',
  sorry_for_inconvenience: 'Sorry for the inconvenience.',
  sorry_for_inconvenience_back_shortly: 'Sorry for the inconvenience. We will be back shortly.',
  stay_tuned: 'Stay tuned.',
  submit: 'Submit',
  temp_password_sent: 'An email with a temporary password was sent.',
  thank_you_for_registering: 'Thank you for registering.',
  under_construction: 'Under Construction',
  user_registration: 'User Registration',
  username: 'Username',
  verify_new_password: 'Verify New Password',
};

/** @param name in any case, without `site.`; @returns the label's words; undefined where the platform has none of it */
export function siteLabel(name: string): string | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(LABELS, key) ? LABELS[key] : undefined;
}
